import type { Storage } from "./storage";

/** Keeps texts as long as the process lives. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  const found = (prefix: string) => [...kept].filter(([key]) => key.startsWith(prefix)).sort(byKey);
  const change: Storage["change"] = (changes) => {
    for (const [key, value] of changes) {
      if (value === undefined) kept.delete(key);
      else kept.set(key, value);
    }
    return Promise.resolve();
  };
  return {
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, value) => change([[key, value]]),
    remove: (key) => change([[key, undefined]]),
    keys: (prefix) => Promise.resolve(found(prefix).map(([key]) => key)),
    entries: (prefix) => Promise.resolve(found(prefix)),
    change,
  };
}

function byKey([one]: [string, string], [other]: [string, string]): number {
  return one < other ? -1 : 1;
}
