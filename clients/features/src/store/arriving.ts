import { useSyncExternalStore } from "react";

/** Code that is loaded when it is needed first. */
export type Arriving<T> = {
  /** What has been loaded; nothing before. */
  get: () => T | undefined;
  load: () => Promise<void>;
  /** Asks for it, and says when it is there. */
  watch: (arrived: () => void) => () => void;
};

/** One piece of code that arrives once; where that fails, whoever asks next tries again. */
export function arriving<T>(bring: () => Promise<T>): Arriving<T> {
  const waiting = new Set<() => void>();
  let there: { code: T } | undefined;
  let coming: Promise<void> | undefined;

  const load = (): Promise<void> => {
    coming ??= bring().then(
      (code) => {
        there = { code };
        for (const tell of [...waiting]) tell();
      },
      () => {
        coming = undefined;
      },
    );
    return coming;
  };
  const watch = (arrived: () => void) => {
    void load();
    waiting.add(arrived);
    return () => {
      waiting.delete(arrived);
    };
  };
  return { get: () => there?.code, load, watch };
}

/** The code once it has arrived; until then one shows what can be shown without. */
export function useArrived<T>({ get, watch }: Arriving<T>): T | undefined {
  return useSyncExternalStore(watch, get, get);
}
