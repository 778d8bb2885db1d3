import { lazy as lazyOnce, type ComponentType, type LazyExoticComponent } from "react";

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;

type Loaded<Props> = { default: ComponentType<Props> };

/**
 * Like React's own, for a part of the page that comes when it is needed. One that does not come, as the network is gone or
 * the server begins anew, is asked for again; a failure would take the whole page away.
 */
export function lazy<Props>(load: () => Promise<Loaded<Props>>): LazyExoticComponent<ComponentType<Props>> {
  return lazyOnce(() => persistently(load));
}

/** Asks until it comes: after longer and longer pauses, and as soon as the network is back. */
export async function persistently<T>(load: () => Promise<T>, pause = FIRST_PAUSE_MS): Promise<T> {
  try {
    return await load();
  } catch (fault) {
    console.warn("A part of the page did not come and is asked for again.", fault);
    await nextChance(pause);
    return persistently(load, Math.min(2 * pause, LONGEST_PAUSE_MS));
  }
}

function nextChance(pause: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      resolve();
    };
    const timer = setTimeout(go, pause);
    addEventListener("online", go);
  });
}
