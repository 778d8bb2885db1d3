import { useSyncExternalStore } from "react";

/** One choice that this browser remembers. */
export type Kept<Value> = {
  get: () => Value;
  set: (value: Value) => void;
  /** The choice, in a component that follows it. */
  use: () => Value;
};

/** How a value is written down; of a text that is not there or means nothing, `read` makes the usual value. */
type Form<Value> = { read: (text: string | null) => Value; write: (value: Value) => string };

/** Remembers one of a few values under `mlchat.<name>`; whatever else stands there counts as the usual one. */
export function kept<Value extends string>(name: string, values: readonly Value[], usual: Value): Kept<Value> {
  return keptAs(name, { read: (text) => values.find((one) => one === text) ?? usual, write: (value) => value });
}

/** Remembers a value under `mlchat.<name>`. */
export function keptAs<Value>(name: string, { read, write }: Form<Value>): Kept<Value> {
  const key = `mlchat.${name}`;
  const listeners = new Set<() => void>();
  let value = read(localStorage.getItem(key));

  const take = (chosen: Value) => {
    value = chosen;
    for (const listener of [...listeners]) listener();
  };
  // Another tab of this browser has chosen.
  window.addEventListener("storage", (event) => {
    if (event.key === key) take(read(localStorage.getItem(key)));
  });

  const watch = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  const get = () => value;
  return {
    get,
    set: (chosen) => {
      localStorage.setItem(key, write(chosen));
      take(chosen);
    },
    use: () => useSyncExternalStore(watch, get),
  };
}

/** Something that is on or off in this browser. */
export function keptSwitch(name: string, usual: boolean) {
  const word = kept(name, ["on", "off"], usual ? "on" : "off");
  return {
    get: () => word.get() === "on",
    set: (on: boolean) => {
      word.set(on ? "on" : "off");
    },
    use: () => word.use() === "on",
  };
}
