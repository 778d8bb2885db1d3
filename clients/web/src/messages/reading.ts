import type { Entry } from "@mlchat/features";

/** Whether an entry can be walked to: days and dividers only separate. */
export function isSpoken(entry: Entry | undefined): boolean {
  return entry?.kind === "message" || entry?.kind === "note" || entry?.kind === "outgoing";
}

/** The number of the last message up to and with the entry of this key. */
export function seqUpTo(entries: Entry[], key: string | undefined): number {
  for (let index = entries.findLastIndex((entry) => entry.key === key); index >= 0; index--) {
    const entry = entries[index];
    if (entry?.kind === "message" || entry?.kind === "note") return entry.message.seq;
  }
  return 0;
}

export function lastSeq(entries: Entry[]): number {
  return seqUpTo(entries, entries.at(-1)?.key);
}

/** The messages of others after `seq`, oldest first. */
export function othersAfter(entries: Entry[], seq: number): Extract<Entry, { kind: "message" }>[] {
  const found: Extract<Entry, { kind: "message" }>[] = [];
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (entry?.kind !== "message") continue;
    if (entry.message.seq <= seq) break;
    if (!entry.own) found.unshift(entry);
  }
  return found;
}

/** The key of the next spoken entry from `index` in one direction, if there is one. */
export function nextSpoken(entries: Entry[], index: number, step: 1 | -1): string | undefined {
  for (let at = index; at >= 0 && at < entries.length; at += step) {
    if (isSpoken(entries[at])) return entries[at]?.key;
  }
  return undefined;
}
