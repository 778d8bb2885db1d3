import { usePersonNamed, useRoomNamed, useSession } from "@mlchat/features";
import { Link } from "react-router";

const chip = "rounded-sm px-1 py-px font-medium no-underline [box-decoration-break:clone]";
const quiet = `${chip} bg-accent-soft text-accent-ink`;
const loud = `${chip} bg-notice-soft text-notice`;

/** Somebody who is called: by the name that is shown everywhere. Oneself stands out; nobody of that name stays text. */
export function PersonChip({ username, written }: { username: string; written: string }) {
  const person = usePersonNamed(username);
  const { user } = useSession();
  if (person === undefined) return written;
  return (
    <Link to={`/people/${person.id}`} title={`@${username}`} className={`${person.id === user?.id ? loud : quiet} hover:underline`}>
      <bdi>@{person.displayName}</bdi>
    </Link>
  );
}

/** Everybody in the room is called, oneself too. */
export function EverybodyChip({ written }: { written: string }) {
  return <span className={loud}>{written}</span>;
}

/** A room of one's own; what is not one stays text. */
export function RoomChip({ name, written }: { name: string; written: string }) {
  const room = useRoomNamed(name);
  if (room === undefined) return written;
  return (
    <Link to={`/rooms/${room.id}`} className={`${quiet} hover:underline`}>
      <bdi>#{room.title}</bdi>
    </Link>
  );
}
