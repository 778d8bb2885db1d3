import type { Storage } from "./storage";

/** Keeps texts as long as the process lives. */
export function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, value) => {
      kept.set(key, value);
      return Promise.resolve();
    },
    remove: (key) => {
      kept.delete(key);
      return Promise.resolve();
    },
    keys: (prefix) => Promise.resolve([...kept.keys()].filter((key) => key.startsWith(prefix))),
  };
}
