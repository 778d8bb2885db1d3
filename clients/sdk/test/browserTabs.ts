import { memoryStorage, type Storage } from "../src";

type Listener = (key: string, value: string | undefined) => void;

/** Opens tabs of one browser: they share what is kept, and each hears what the others change. */
export function browserTabs(): () => Storage {
  const shared = memoryStorage();
  const tabs: Set<Listener>[] = [];

  return () => {
    const listeners = new Set<Listener>();
    tabs.push(listeners);
    const change: Storage["change"] = async (changes) => {
      await shared.change(changes);
      for (const others of tabs.filter((tab) => tab !== listeners)) {
        for (const listener of others) for (const [key, value] of changes) listener(key, value);
      }
    };
    return {
      ...shared,
      change,
      write: (key, value) => change([[key, value]]),
      remove: (key) => change([[key, undefined]]),
      watch: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
    };
  };
}
