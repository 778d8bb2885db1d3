import type { Storage } from "./storage";

/** A storage that takes a moment to open: what is asked of it meanwhile waits, in order. */
export function lateStorage(opening: Promise<Storage>): Storage {
  return {
    read: async (key) => (await opening).read(key),
    write: async (key, value) => (await opening).write(key, value),
    remove: async (key) => (await opening).remove(key),
    keys: async (prefix) => (await opening).keys(prefix),
    entries: async (prefix) => (await opening).entries(prefix),
    change: async (changes) => (await opening).change(changes),
    watch: (listener) => {
      let stop: (() => void) | undefined;
      let stopped = false;
      void opening.then((storage) => {
        if (!stopped) stop = storage.watch?.(listener);
      });
      return () => {
        stopped = true;
        stop?.();
      };
    },
  };
}
