import type { Entry } from "@mlchat/features";
import type { Place } from "./Timeline";
import type { Anchor, View } from "./view";

/** Where one was in each conversation, while this page is open; a conversation left at its end has no place. */
const places = new Map<string, Anchor>();

export function rememberPlace(roomId: string, view: View, atEnd: boolean): void {
  if (atEnd || view.anchor === undefined) places.delete(roomId);
  else places.set(roomId, view.anchor);
}

/** Where to open a conversation: where one was, else the first unread in the upper third, else the end. */
export function openingPlace(roomId: string, entries: Entry[], height: number): Place {
  const place = places.get(roomId);
  if (place !== undefined && entries.some((entry) => entry.key === place.key)) return place;
  const divider = entries.find((entry) => entry.kind === "new");
  return divider ? { key: divider.key, below: Math.round(height / 5) } : "end";
}
