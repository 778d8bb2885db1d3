import type { RoomSummary } from "@mlchat/features";
import { Avatar, UnreadBadge } from "@mlchat/ui";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";
import { useOnePane } from "../shell/useOnePane";
import { RoomSign } from "./RoomSign";

/** One conversation in the sidebar. Its name says the unread count once; the badge is for the eye. */
export function RoomLink({ room }: { room: RoomSummary }) {
  const { t } = useTranslation();
  const count = useSpokenCount(room);
  const onePane = useOnePane();
  const unread = room.unread > 0;
  return (
    <NavLink
      to={`/rooms/${room.id}`}
      className={({ isActive }) =>
        `flex min-h-9 items-center gap-2.5 rounded-md px-2.5 no-underline transition-colors max-md:py-1.5 pointer-coarse:min-h-11 ${
          isActive ? "bg-selected text-ink forced-colors:outline" : "hover:bg-hover"
        } ${unread ? "font-semibold text-ink" : isActive ? "" : "text-ink-soft hover:text-ink"}`
      }
    >
      {room.kind === "direct" ? (
        <Avatar id={room.other?.id ?? room.id} name={room.title} size={onePane ? 36 : 24} />
      ) : (
        <span className="w-6 text-center max-md:w-9 text-[17px] leading-none font-medium opacity-70">
          <RoomSign kind={room.kind} />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          <bdi>{room.title}</bdi>
          {room.archived && <span className="text-[13px] text-ink-soft"> {t("room.archivedMark")}</span>}
          {count && <span className="sr-only">, {count}</span>}
        </span>
        {onePane && room.preview && (
          <span aria-hidden="true" className={`block truncate text-[13px] leading-tight text-ink-soft ${unread ? "font-medium" : ""}`}>
            <bdi>{room.preview}</bdi>
          </span>
        )}
      </span>
      <UnreadBadge count={room.unread} />
    </NavLink>
  );
}

function useSpokenCount({ unread, mentions }: RoomSummary): string {
  const { t } = useTranslation();
  if (unread === 0) return "";
  const counted = unread > 99 ? t("shell.unreadMany") : t("shell.unread", { count: unread });
  return mentions > 0 ? t("shell.withMentions", { unread: counted, count: mentions }) : counted;
}
