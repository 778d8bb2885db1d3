import type { Entry } from "@mlchat/features";
import type { IndexLocationWithAlign } from "react-virtuoso";
import type { View } from "./view";

/** Where one was in each conversation, while this page is open; a conversation left at its end has no place. */
const places = new Map<string, { key: string; offset: number }>();

export function rememberPlace(roomId: string, view: View, atEnd: boolean): void {
  if (atEnd || view.first === undefined) places.delete(roomId);
  else places.set(roomId, { key: view.first, offset: view.offset });
}

/** Where to open a conversation: where one was, else the first unread in the upper third, else the end. */
export function openingPlace(roomId: string, entries: Entry[], height: number): IndexLocationWithAlign {
  const place = places.get(roomId);
  const index = place === undefined ? -1 : entries.findIndex((entry) => entry.key === place.key);
  if (place !== undefined && index >= 0) return { index, align: "start", offset: -place.offset };
  const divider = entries.findIndex((entry) => entry.kind === "new");
  if (divider >= 0) return { index: divider, align: "start", offset: -Math.round(height / 5) };
  return { index: "LAST", align: "end" };
}
