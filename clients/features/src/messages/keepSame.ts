import type { Entry } from "../contract";

/** Gives the entries of `next`, each as the object that `before` has for it if they say the same. */
export function keepSame(before: readonly Entry[], next: Entry[]): Entry[] {
  const known = new Map(before.map((entry) => [entry.key, entry]));
  const kept = next.map((entry) => {
    const old = known.get(entry.key);
    return old !== undefined && same(old, entry) ? old : entry;
  });
  const unchanged = kept.length === before.length && kept.every((entry, index) => entry === before[index]);
  return unchanged ? (before as Entry[]) : kept;
}

function same(one: Entry, other: Entry): boolean {
  const values: Record<string, unknown> = { ...one };
  return Object.entries(other).every(([name, value]) => values[name] === value);
}
