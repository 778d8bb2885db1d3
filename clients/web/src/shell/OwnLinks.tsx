import { useScheduled } from "@mlchat/features";
import BookmarkBorder from "@mui/icons-material/BookmarkBorder";
import Schedule from "@mui/icons-material/ScheduleSend";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";

/** The ways to what belongs to oneself alone. */
export function OwnLinks() {
  const { t } = useTranslation();
  const { scheduled } = useScheduled();
  return (
    <ul className="flex flex-col gap-px">
      <OwnLink to="/saved" icon={<BookmarkBorder className="text-[20px]" />} label={t("shell.saved")} />
      {scheduled.length > 0 && <OwnLink to="/scheduled" icon={<Schedule className="text-[20px]" />} label={t("shell.scheduled")} count={scheduled.length} />}
    </ul>
  );
}

function OwnLink({ to, icon, label, count }: { to: string; icon: ReactNode; label: string; count?: number }) {
  return (
    <li>
      <NavLink
        to={to}
        className={({ isActive }) =>
          `flex min-h-9 items-center gap-2.5 rounded-md px-2.5 no-underline transition-colors max-md:py-1.5 pointer-coarse:min-h-11 ${
            isActive ? "bg-selected text-ink forced-colors:outline" : "text-ink-soft hover:bg-hover hover:text-ink"
          }`
        }
      >
        <span aria-hidden="true" className="flex w-6 justify-center max-md:w-9">
          {icon}
        </span>
        <span className="min-w-0 flex-1 truncate">{label}</span>
        {count !== undefined && <span className="text-xs tabular-nums">{count}</span>}
      </NavLink>
    </li>
  );
}
