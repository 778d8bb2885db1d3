import type { RoomSummary } from "@mlchat/features";

/** How a room is spoken of in a sentence: `#general`, or its name or the other's alone. */
export function roomName(room: RoomSummary): string {
  return room.kind === "public" ? `#${room.title}` : room.title;
}
