import { indexedStorage, type Shelf } from "./indexedStorage";
import { lateStorage } from "./lateStorage";
import { memoryStorage } from "./memoryStorage";
import { moveIn, type Backing } from "./moveIn";
import type { Storage } from "./storage";

/** The browser's IndexedDB, which all tabs share; memory where there is none or the user does not allow it. */
export function surroundingStorage(shelf: Shelf = "kept"): Storage {
  if (!("indexedDB" in globalThis) || !("document" in globalThis)) return memoryStorage();
  return lateStorage(open(shelf).catch(() => memoryStorage()));
}

async function open(shelf: Shelf): Promise<Storage> {
  const storage = await indexedStorage(shelf);
  const { localStorage } = globalThis as { localStorage?: Backing };
  if (shelf === "kept" && localStorage !== undefined) await moveIn(localStorage, storage);
  return storage;
}
