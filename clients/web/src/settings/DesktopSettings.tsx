import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { notices } from "../notices/options";
import { askPermission, needsHomeScreen, usePermission } from "../notices/permission";
import { Group, Toggle } from "./parts";

/** Whether notifications are shown at all. The browser is asked when somebody wants them, and only then. */
export function DesktopSettings() {
  const { t } = useTranslation();
  const permission = usePermission();
  const shown = notices.shown.use();

  const turnOn = async () => {
    if ((await askPermission()) === "granted") notices.shown.set(true);
  };

  return (
    <Group title={t("settings.notifications.desktop")} more={permission === "default" && t("settings.notifications.desktopMore")}>
      {permission === "unsupported" && (
        <Hint>{t(needsHomeScreen() ? "settings.notifications.homeScreen" : "settings.notifications.unsupported")}</Hint>
      )}
      {permission === "denied" && <Hint>{t("settings.notifications.blocked")}</Hint>}
      {permission === "default" && (
        <Button variant="contained" onClick={() => void turnOn()}>
          {t("settings.notifications.allow")}
        </Button>
      )}
      {permission === "granted" && (
        <Toggle label={t("settings.notifications.show")} more={t("settings.here")} checked={shown} onChange={notices.shown.set} />
      )}
    </Group>
  );
}

function Hint({ children }: { children: ReactNode }) {
  return <p className="rounded-md bg-notice-soft px-3.5 py-3 text-sm text-notice">{children}</p>;
}
