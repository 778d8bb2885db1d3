import { systemClock, type Clock } from "./clock";

/**
 * Runs something while nobody else who asks for the same name does: in browsers, no other tab either. Who has waited for
 * a quarter of a minute goes on without: a tab that the system has put to sleep holds what it holds.
 */
export type Lock = <T>(name: string, act: () => Promise<T>) => Promise<T>;

type WebLocks = {
  request: <T>(name: string, options: { signal: AbortSignal }, act: () => Promise<T>) => Promise<T>;
};

const PATIENCE = 15_000;

/**
 * The Web Locks API where there is one: browsers have it on https and on loopback. Outside browsers a process shares its
 * session with nobody. Tabs on plain http elsewhere do share one without a lock: what holds then is the server, which
 * takes the same `clientId` once, and within a grace gives the same refresh token the same successor.
 */
export function surroundingLock(): Lock {
  const { navigator } = globalThis as { navigator?: { locks?: WebLocks } };
  const locks = navigator?.locks;
  return locks === undefined ? (_name, act) => act() : patient(locks);
}

/** Asks these locks, and goes on without when they do not answer in time. */
export function patient(locks: WebLocks, clock: Clock = systemClock): Lock {
  return async (name, act) => {
    const patience = new AbortController();
    const cancel = clock.after(PATIENCE, () => {
      patience.abort();
    });
    const begun = { yet: false };
    const begin = () => {
      begun.yet = true;
      cancel();
      return act();
    };
    try {
      return await locks.request(name, { signal: patience.signal }, begin);
    } catch (fault) {
      if (begun.yet) throw fault;
      return await begin();
    }
  };
}
