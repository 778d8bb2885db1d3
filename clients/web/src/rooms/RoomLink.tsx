import type { RoomSummary } from "@mlchat/features";
import { Avatar, UnreadBadge } from "@mlchat/ui";
import { useTranslation } from "react-i18next";
import { NavLink } from "react-router";

/** One conversation in the sidebar. Its name says the unread count once; the badge is for the eye. */
export function RoomLink({ room }: { room: RoomSummary }) {
  const name = useSpokenName(room);
  const unread = room.unread > 0;
  return (
    <NavLink
      to={`/rooms/${room.id}`}
      aria-label={name}
      className={({ isActive }) =>
        `flex min-h-9 items-center gap-2.5 rounded-md px-2.5 no-underline transition-colors max-md:py-1.5 pointer-coarse:min-h-11 ${
          isActive ? "bg-selected text-ink" : "hover:bg-hover"
        } ${unread ? "font-semibold text-ink" : isActive ? "" : "text-ink-soft hover:text-ink"}`
      }
    >
      {room.kind === "direct" ? (
        <Avatar id={room.other?.id ?? room.id} name={room.title} size={24} />
      ) : (
        <span aria-hidden="true" className="w-6 text-center text-[17px] leading-none font-medium opacity-70">
          #
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          <bdi>{room.title}</bdi>
        </span>
        {room.preview && (
          <span className={`block truncate text-[13px] leading-tight text-ink-soft md:hidden ${unread ? "font-medium" : ""}`}>
            <bdi>{room.preview}</bdi>
          </span>
        )}
      </span>
      <UnreadBadge count={room.unread} />
    </NavLink>
  );
}

function useSpokenName({ title, unread, mentions }: RoomSummary): string {
  const { t } = useTranslation();
  if (unread === 0) return title;
  const counted = unread > 99 ? t("shell.unreadMany", { name: title }) : t("shell.unread", { name: title, count: unread });
  return mentions > 0 ? t("shell.withMentions", { unread: counted, count: mentions }) : counted;
}
