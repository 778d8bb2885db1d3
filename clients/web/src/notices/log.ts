import { useSyncExternalStore } from "react";

/** What became of a message that came in. */
export type Outcome = "shown" | "looking" | "off" | "blocked" | "unwanted" | "quiet" | "failed";

/** `from` is whose message it was and where; a test has none. */
export type Note = { key: number; at: string; from?: string; outcome: Outcome };

const KEPT = 10;

const listeners = new Set<() => void>();
let notes: readonly Note[] = [];
let count = 0;

/** Remembers the last ten, the newest first, for whoever wonders why nothing was shown. Nothing of it leaves this page. */
export function note(outcome: Outcome, from?: string): void {
  count += 1;
  const newest = { key: count, at: new Date().toISOString(), outcome, ...(from !== undefined && { from }) };
  take([newest, ...notes].slice(0, KEPT));
}

/** For the next who uses this page: other people's messages are not theirs to know. */
export function forgetNotes(): void {
  take([]);
}

export function useNotes(): readonly Note[] {
  return useSyncExternalStore(watch, () => notes);
}

function take(now: readonly Note[]): void {
  notes = now;
  for (const listener of [...listeners]) listener();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
