import type { Storage } from "./storage";

/** What `localStorage` offers, and others who are like it. */
export type Backing = {
  readonly length: number;
  key: (index: number) => string | null;
  getItem: (key: string) => string | null;
  removeItem: (key: string) => void;
};

const ours = "mlchat:";

/**
 * Earlier versions kept the outbox, drafts and the sign of a session in `localStorage`: takes them over, and leaves
 * nothing there. What the storage has already is newer.
 */
export async function moveIn(from: Backing, to: Storage): Promise<void> {
  const keys = Array.from({ length: from.length }, (_, index) => from.key(index)).filter((key) => key?.startsWith(ours));
  if (keys.length === 0) return;
  const present = new Set(await to.keys(ours));
  const found = keys.flatMap((key) => (key === null ? [] : [[key, from.getItem(key) ?? undefined] as const]));
  await to.change(found.filter(([key, value]) => value !== undefined && !present.has(key)));
  for (const [key] of found) from.removeItem(key);
}
