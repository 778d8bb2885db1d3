import { memoryStorage } from "./memoryStorage";
import type { Storage } from "./storage";
import { webStorage, type Backing } from "./webStorage";

/**
 * The browser's `localStorage`, which all tabs share; memory where there is none or the user does not allow it
 * (reading the property then throws a SecurityError).
 */
export function surroundingStorage(): Storage {
  const page = globalThis as { localStorage?: Backing } & Partial<EventTarget>;
  let backing: Backing | undefined;
  try {
    backing = page.addEventListener === undefined ? undefined : page.localStorage;
  } catch {
    return memoryStorage();
  }
  return backing === undefined ? memoryStorage() : webStorage(backing, globalThis);
}
