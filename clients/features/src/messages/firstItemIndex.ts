import type { Entry } from "../contract";

const START = 1_000_000;

/**
 * The number of the first entry, for a list that keeps its place when entries come before it: it falls by as many as
 * were put before the anchor, a message that stays, or the first one shown behind it. The first page starts with its day, so the anchor is second there.
 */
export function firstItemIndex(entries: readonly Entry[], anchorSeq: number | undefined): number {
  if (anchorSeq === undefined) return START;
  const anchor = entries.findIndex((entry) => entry.kind === "message" && entry.message.seq >= anchorSeq);
  return anchor < 0 ? START : START + 1 - anchor;
}
