import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useParams } from "react-router";
import { ConnectionBanner } from "../shell/ConnectionBanner";
import { useOnePane } from "../shell/useOnePane";
import { useRegions } from "../shell/useRegions";
import { Pane } from "./Pane";
import { SectionList } from "./SectionList";
import { isSection } from "./sections";

/** What one settles for oneself: the list of screens beside the open one, one at a time where it is narrow. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { section } = useParams();
  const onePane = useOnePane();
  const open = isSection(section) ? section : undefined;
  useRegions();

  useEffect(() => {
    const title = open === undefined ? t("settings.title") : t(`settings.${open}.title`);
    document.title = `${title} – ${t("product")}`;
  }, [open, t]);

  if (section !== undefined && open === undefined) return <Navigate to="/settings" replace />;
  if (open === undefined && !onePane) return <Navigate to="/settings/profile" replace />;
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-canvas">
      <ConnectionBanner />
      <div className="flex min-h-0 flex-1">
        {(!onePane || open === undefined) && <SectionList alone={onePane} />}
        {open !== undefined && <Pane key={open} name={open} onePane={onePane} />}
      </div>
    </div>
  );
}
