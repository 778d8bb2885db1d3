import { useTranslation } from "react-i18next";
import { Outlet, useMatch } from "react-router";
import { ConnectionBanner } from "./ConnectionBanner";
import { Sidebar } from "./Sidebar";
import { useDocumentTitle } from "./useDocumentTitle";
import { useRegions } from "./useRegions";

/** The signed-in page: the list and a conversation side by side, one at a time where it is narrow. */
export function ChatLayout() {
  const { t } = useTranslation();
  const onList = useMatch("/") !== null;
  useDocumentTitle();
  useRegions();

  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-canvas">
      <a
        href="#composer"
        className="sr-only z-50 rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("composer")?.focus();
        }}
      >
        {t("shell.skipToComposer")}
      </a>
      <ConnectionBanner />
      <div className="flex min-h-0 flex-1">
        <Sidebar hiddenWhenNarrow={!onList} />
        <main className={`min-w-0 flex-1 flex-col ${onList ? "hidden md:flex" : "flex"}`}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
