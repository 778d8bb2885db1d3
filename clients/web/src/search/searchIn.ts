import type { RoomSummary } from "@mlchat/features";
import { quoted } from "./operators";

/** The address of a search in one conversation. */
export function searchIn(room: RoomSummary): string {
  const place = room.kind !== "direct" ? room.title : room.other === undefined ? room.id : `@${room.other.username}`;
  return `/search?${new URLSearchParams({ q: `in:${quoted(place)} ` }).toString()}`;
}
