/** Runs something while nobody else who asks for the same name does: in browsers, no other tab either. */
export type Lock = <T>(name: string, act: () => Promise<T>) => Promise<T>;

type WebLocks = { request: <T>(name: string, act: () => Promise<T>) => Promise<T> };

/** The Web Locks API where there is one. Elsewhere a process shares its session with nobody, and no lock is needed. */
export function surroundingLock(): Lock {
  const { navigator } = globalThis as { navigator?: { locks?: WebLocks } };
  const locks = navigator?.locks;
  return locks === undefined ? (_name, act) => act() : (name, act) => locks.request(name, act);
}
