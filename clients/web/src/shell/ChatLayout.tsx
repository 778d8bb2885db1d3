import { useTranslation } from "react-i18next";
import { Outlet, useMatch } from "react-router";
import { Attendance } from "../presence/Attendance";
import { ChatShortcuts } from "../shortcuts/ChatShortcuts";
import { UpdateBanner } from "../update/UpdateBanner";
import type { Versions } from "../update/versions";
import { ConnectionBanner } from "./ConnectionBanner";
import { Sidebar } from "./Sidebar";
import { useDocumentTitle } from "./useDocumentTitle";
import { useOnePane } from "./useOnePane";
import { useRegions } from "./useRegions";

/** The signed-in page: the list and a conversation side by side, one at a time where it is narrow. */
export function ChatLayout({ versions }: { versions: Versions }) {
  const onePane = useOnePane();
  const onList = useMatch("/") !== null;
  useDocumentTitle();
  useRegions();

  return (
    <ChatShortcuts>
      <div className="flex h-dvh flex-col overflow-hidden bg-canvas">
        <Attendance />
        <ConnectionBanner />
        <UpdateBanner versions={versions} />
        {onePane && onList ? (
          <main className="flex min-h-0 flex-1">
            <Sidebar alone />
          </main>
        ) : (
          <div className="flex min-h-0 flex-1">
            <SkipLink />
            {!onePane && <Sidebar alone={false} />}
            <main className="flex min-w-0 flex-1 flex-col">
              <Outlet />
            </main>
          </div>
        )}
      </div>
    </ChatShortcuts>
  );
}

/** For those who go by keyboard: past everything, to where one writes. */
function SkipLink() {
  const { t } = useTranslation();
  return (
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
  );
}
