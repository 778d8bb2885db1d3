import { useHasDraft, usePlainText, type RoomSummary } from "@mlchat/features";
import { UnreadBadge } from "@mlchat/ui";
import Edit from "@mui/icons-material/EditOutlined";
import NotificationsOff from "@mui/icons-material/NotificationsOffOutlined";
import { useTranslation } from "react-i18next";
import { NavLink, useMatch } from "react-router";
import { PersonAvatar } from "../presence/PersonAvatar";
import { usePresenceWords } from "../presence/words";
import { useOnePane } from "../shell/useOnePane";
import { RoomSign } from "./RoomSign";

/** One conversation in the sidebar. Its name says the unread count once; the badge is for the eye. */
export function RoomLink({ room }: { room: RoomSummary }) {
  const { t } = useTranslation();
  const count = useSpokenCount(room);
  const here = useMatch(`/rooms/${room.id}/*`) !== null;
  const drafted = useHasDraft(room.id) && !here;
  const muted = room.level === "none";
  const onePane = useOnePane();
  const preview = usePlainText(room.preview ?? "");
  const unread = room.unread > 0 && !muted;
  const { words } = usePresenceWords(room.other?.id);
  const marks = [room.archived && t("room.archivedMark"), muted && t("shell.mutedHere"), unread && count, drafted && t("shell.drafted"), words];
  const calls = unread && room.mentions > 0;
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
        <PersonAvatar id={room.other?.id ?? room.id} name={room.title} size={onePane ? 36 : 24} watched={room.other !== undefined} />
      ) : (
        <span className="w-6 text-center max-md:w-9 text-[17px] leading-none font-medium opacity-70">
          <RoomSign kind={room.kind} />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="sr-only">{[room.title, ...marks].filter((mark) => mark !== false && mark !== "").join(", ")}</span>
        <span aria-hidden="true" className="block truncate">
          <bdi>{room.title}</bdi>
          {room.archived && <span className="text-[13px] text-ink-soft"> {t("room.archivedMark")}</span>}
        </span>
        {onePane && preview && (
          <span aria-hidden="true" className={`block truncate text-[13px] leading-tight text-ink-soft ${unread ? "font-medium" : ""}`}>
            <bdi>{preview}</bdi>
          </span>
        )}
      </span>
      {drafted && <Edit aria-hidden="true" className="text-[15px] text-ink-soft" />}
      {muted && <NotificationsOff aria-hidden="true" className="text-[15px] text-ink-soft" />}
      {/* A badge that calls counts how often; where nobody calls, it says how much there is. */}
      {!muted && <UnreadBadge count={calls ? room.mentions : room.unread} quiet={!calls && room.kind !== "direct"} />}
    </NavLink>
  );
}

function useSpokenCount({ unread, mentions }: RoomSummary): string {
  const { t } = useTranslation();
  if (unread === 0) return "";
  const counted = unread > 99 ? t("shell.unreadMany") : t("shell.unread", { count: unread });
  return mentions > 0 ? t("shell.withMentions", { unread: counted, count: mentions }) : counted;
}
