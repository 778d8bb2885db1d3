import type { Storage } from "./storage";

/** What `localStorage` offers, and others who are like it. */
export type Backing = {
  readonly length: number;
  key: (index: number) => string | null;
  getItem: (key: string) => string | null;
  setItem: (key: string, value: string) => void;
  removeItem: (key: string) => void;
};

/** Where the browser says that another tab changed a storage. */
export type StorageEvents = Pick<EventTarget, "addEventListener" | "removeEventListener">;

type Change = Event & { key: string | null; newValue: string | null; storageArea: unknown };

/** Keeps texts in `localStorage` or its like. A write that does not fit is rejected, as the backing throws. */
export function webStorage(backing: Backing, events?: StorageEvents): Storage {
  const storage: Storage = {
    read: (key) => attempt(() => backing.getItem(key) ?? undefined),
    write: (key, value) =>
      attempt(() => {
        backing.setItem(key, value);
      }),
    remove: (key) =>
      attempt(() => {
        backing.removeItem(key);
      }),
    keys: (prefix) => attempt(() => allKeys(backing).filter((key) => key.startsWith(prefix))),
  };
  return events === undefined ? storage : { ...storage, watch: (listener) => watch(backing, events, listener) };
}

function watch(
  backing: Backing,
  events: StorageEvents,
  listener: (key: string, value: string | undefined) => void,
): () => void {
  const changed = (event: Event) => {
    const { key, newValue, storageArea } = event as Change;
    if (key !== null && storageArea === backing) listener(key, newValue ?? undefined);
  };
  events.addEventListener("storage", changed);
  return () => {
    events.removeEventListener("storage", changed);
  };
}

function allKeys(backing: Backing): string[] {
  return Array.from({ length: backing.length }, (_, index) => backing.key(index)).filter((key) => key !== null);
}

/** Turns what the backing throws into a rejection, so that every storage fails in the same way. */
function attempt<T>(act: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(act());
  });
}
