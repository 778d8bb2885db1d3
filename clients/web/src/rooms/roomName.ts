import type { RoomSummary } from "@mlchat/features";

/** How a room is spoken of in a sentence: `#general`, or the other's name. */
export function roomName(room: RoomSummary): string {
  return room.kind === "public" ? `#${room.title}` : room.title;
}
