import { usePlainText, type RoomSummary, type Sender, type ThreadSummary } from "@mlchat/features";
import { Avatar, UnreadBadge } from "@mlchat/ui";
import ThreadIcon from "@mui/icons-material/ForumOutlined";
import { useTranslation } from "react-i18next";
import { roomName } from "../rooms/roomName";
import { RoomSign } from "../rooms/RoomSign";
import type { Goal } from "./places";

/** Somewhere to go, in one line; `rooms` are those that threads may be in. */
export function GoalLine({ goal, rooms }: { goal: Goal; rooms: readonly RoomSummary[] }) {
  switch (goal.kind) {
    case "room":
      return <RoomLine room={goal.room} />;
    case "thread":
      return <ThreadLine thread={goal.thread} room={rooms.find(({ id }) => id === goal.thread.roomId)} />;
    case "person":
      return <PersonLine person={goal.person} />;
  }
}

function PersonLine({ person }: { person: Sender }) {
  return (
    <>
      <Avatar id={person.id} name={person.displayName} size={26} />
      <bdi className="min-w-0 truncate font-medium">{person.displayName}</bdi>
      <bdi className="min-w-0 flex-1 truncate text-ink-soft">@{person.username}</bdi>
    </>
  );
}

function ThreadLine({ thread, room }: { thread: ThreadSummary; room: RoomSummary | undefined }) {
  const { t } = useTranslation();
  const { root, unread, mentions } = thread;
  const plain = usePlainText(root.content);
  return (
    <>
      <span className="flex w-[26px] justify-center text-ink-soft">
        <ThreadIcon className="text-[20px]" />
      </span>
      <bdi className={`min-w-0 flex-1 truncate ${unread > 0 ? "font-semibold" : "font-medium"}`}>
        {root.deletedAt === undefined ? plain : t("messages.gone")}
      </bdi>
      <bdi className="min-w-0 max-w-[40%] truncate text-ink-soft">
        {t("thread.by", { author: root.sender.displayName, room: room ? roomName(room) : "" })}
      </bdi>
      <UnreadBadge count={unread} quiet={mentions === 0} />
      {unread > 0 && <span className="sr-only">{t("thread.unreadHere", { count: unread })}</span>}
    </>
  );
}

function RoomLine({ room }: { room: RoomSummary }) {
  const { t } = useTranslation();
  return (
    <>
      {room.kind === "direct" ? (
        <Avatar id={room.other?.id ?? room.id} name={room.title} size={26} />
      ) : (
        <span className="w-[26px] text-center text-[17px] leading-none text-ink-soft">
          <RoomSign kind={room.kind} />
        </span>
      )}
      <bdi className={`min-w-0 truncate ${room.unread > 0 ? "font-semibold" : "font-medium"}`}>{room.title}</bdi>
      <bdi className="min-w-0 flex-1 truncate text-ink-soft">{room.kind === "direct" ? room.other && `@${room.other.username}` : room.topic}</bdi>
      <UnreadBadge count={room.unread} />
      {room.unread > 0 && <span className="sr-only">{t("shell.unread", { count: room.unread })}</span>}
    </>
  );
}
