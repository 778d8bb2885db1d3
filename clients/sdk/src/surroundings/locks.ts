/** Runs something while nobody else who asks for the same name does: in browsers, no other tab either. */
export type Lock = <T>(name: string, act: () => Promise<T>) => Promise<T>;

type WebLocks = { request: <T>(name: string, act: () => Promise<T>) => Promise<T> };

/**
 * The Web Locks API where there is one: browsers have it on https and on loopback. Outside browsers a process shares its
 * session with nobody. Tabs on plain http elsewhere do share one without a lock: what holds then is the server's grace,
 * within which the same refresh token yields the same successor.
 */
export function surroundingLock(): Lock {
  const { navigator } = globalThis as { navigator?: { locks?: WebLocks } };
  const locks = navigator?.locks;
  return locks === undefined ? (_name, act) => act() : (name, act) => locks.request(name, act);
}
