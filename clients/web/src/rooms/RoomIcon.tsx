import type { RoomSummary } from "@mlchat/features";
import { PersonAvatar } from "../presence/PersonAvatar";
import { RoomSign } from "./RoomSign";

/** A room's picture: its sign, or the other's avatar for direct messages. */
export function RoomIcon({ room, size }: { room: RoomSummary; size: number }) {
  if (room.kind === "direct")
    return <PersonAvatar id={room.other?.id ?? room.id} name={room.title} size={size} watched={room.other !== undefined} />;
  return (
    <span
      aria-hidden="true"
      className="inline-flex shrink-0 items-center justify-center bg-accent-soft font-semibold text-accent-ink"
      style={{ width: size, height: size, borderRadius: Math.round(size * 0.28), fontSize: Math.round(size * 0.52) }}
    >
      <RoomSign kind={room.kind} />
    </span>
  );
}
