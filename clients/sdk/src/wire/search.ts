import type { Message } from "./messages";
import type { RoomKind } from "./rooms";

/** A message that was found; `highlights` are the parts of its content that have what was looked for, in UTF-16. */
export type Hit = {
  message: Message;
  room: { id: string; kind: RoomKind; name?: string };
  highlights: { start: number; end: number }[];
};

/** A page of what a search found, the newest first. A page may be short, or empty, and still have a `cursor`. */
export type SearchPage = {
  hits: Hit[];
  cursor?: string;
  /** People and rooms of the query that one does not know, as `from:name` and `in:name`. */
  unknown: string[];
  /** How much of everything can be found already, from 0 to 1. */
  indexed: number;
};
