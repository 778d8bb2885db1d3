import { useHasThreadDraft, useUnreadThreads } from "@mlchat/features";
import { UnreadBadge } from "@mlchat/ui";
import Edit from "@mui/icons-material/EditOutlined";
import ThreadIcon from "@mui/icons-material/ForumOutlined";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";

/** The way to all threads that one follows; it says in how many there is something new. */
export function ThreadsLink() {
  const { t } = useTranslation();
  const { unread, mentions } = useUnreadThreads();
  const drafted = useHasThreadDraft();
  return (
    <NavLink
      to="/threads"
      className={({ isActive }) =>
        `mb-3 flex min-h-9 items-center gap-2.5 rounded-md px-2.5 no-underline transition-colors max-md:py-1.5 pointer-coarse:min-h-11 ${
          isActive ? "bg-selected text-ink forced-colors:outline" : "hover:bg-hover"
        } ${unread > 0 ? "font-semibold text-ink" : isActive ? "" : "text-ink-soft hover:text-ink"}`
      }
    >
      <span aria-hidden="true" className="flex w-6 justify-center max-md:w-9">
        <ThreadIcon className="text-[20px]" />
      </span>
      <span className="min-w-0 flex-1 truncate">
        {t("thread.all")}
        {unread > 0 && <span className="sr-only">, {t("thread.unread", { count: unread })}</span>}
        {drafted && <span className="sr-only">, {t("shell.drafted")}</span>}
      </span>
      {drafted && <Edit aria-hidden="true" className="text-[15px] text-ink-soft" />}
      <UnreadBadge count={unread} quiet={mentions === 0} />
    </NavLink>
  );
}
