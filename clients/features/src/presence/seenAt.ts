import type { Entry } from "../contract";
import type { Receipts } from "./receiptsSlice";

/**
 * Under which message each of the others stands: the last one shown that they have read. Who has read less than what is
 * loaded, or more where the room goes on behind it, stands nowhere.
 */
export function seenAt(
  entries: readonly Entry[],
  receipts: Receipts,
  { me, hasBefore, hasAfter }: { me: string | undefined; hasBefore: boolean; hasAfter: boolean },
): Map<string, string[]> {
  const shown = entries.flatMap((entry) => (entry.kind === "message" ? [entry.message] : []));
  const first = shown[0];
  const last = shown.at(-1);
  const seen = new Map<string, string[]>();
  if (first === undefined || last === undefined) return seen;
  for (const [userId, seq] of Object.entries(receipts)) {
    if (seq === undefined || userId === me || (hasBefore && seq < first.seq) || (hasAfter && seq > last.seq)) continue;
    const message = shown.findLast((one) => one.seq <= seq);
    if (message !== undefined) seen.set(message.id, [...(seen.get(message.id) ?? []), userId]);
  }
  return seen;
}
