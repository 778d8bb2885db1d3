import { webStorage, type Storage } from "../src";
import type { Backing } from "../src/storage/webStorage";

type Tab = { backing: Backing; events: EventTarget };

/** Opens tabs of one browser: they share what `localStorage` holds, and each hears what the others change. */
export function browserTabs(): () => Storage {
  const texts = new Map<string, string>();
  const tabs: Tab[] = [];

  const tellOthers = (from: Tab, key: string, newValue: string | null) => {
    for (const tab of tabs.filter((other) => other !== from)) {
      tab.events.dispatchEvent(Object.assign(new Event("storage"), { key, newValue, storageArea: tab.backing }));
    }
  };

  return () => {
    const backing: Backing = {
      get length() {
        return texts.size;
      },
      key: (index) => [...texts.keys()][index] ?? null,
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, value) => {
        texts.set(key, value);
        tellOthers(tab, key, value);
      },
      removeItem: (key) => {
        texts.delete(key);
        tellOthers(tab, key, null);
      },
    };
    const tab: Tab = { backing, events: new EventTarget() };
    tabs.push(tab);
    return webStorage(backing, tab.events);
  };
}
