import type { Entry } from "@mlchat/features";
import type { Place } from "./Timeline";
import type { Anchor, View } from "./view";

/** Where one was in each conversation, while this page is open; a conversation left at its end has no place. */
const places = new Map<string, Anchor>();

export function rememberPlace(roomId: string, view: View, atEnd: boolean): void {
  if (atEnd || view.anchor === undefined) places.delete(roomId);
  else places.set(roomId, view.anchor);
}

/** One wants to be at the end of the room, wherever one was. */
export function forgetPlace(roomId: string): void {
  places.delete(roomId);
}

/** Where to open a conversation around a message that was linked to. */
export function placeAt(entries: Entry[], seq: number, height: number): Anchor | undefined {
  const found = entries.find((entry) => "message" in entry && entry.message.seq === seq);
  return found && { key: found.key, below: Math.round(height / 4) };
}

/** Where to open a conversation: where one was, else the first unread in the upper third, else the end. */
export function openingPlace(roomId: string, entries: Entry[], height: number): Place {
  const place = places.get(roomId);
  if (place !== undefined && entries.some((entry) => entry.key === place.key)) return place;
  const divider = entries.find((entry) => entry.kind === "new");
  return divider ? { key: divider.key, below: Math.round(height / 5) } : "end";
}
