import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";
export type Contrast = "system" | "more";
export type TextSize = "small" | "system" | "large" | "larger";
export type Density = "system" | "compact";
export type Motion = "system" | "less";

/** How the page looks in this browser. `public/theme.js` applies the same keys before the first paint. */
export type Appearance = { theme: Theme; contrast: Contrast; textSize: TextSize; density: Density; motion: Motion };

const listeners = new Set<() => void>();
let appearance: Appearance = {
  theme: kept("theme", ["light", "dark"]),
  contrast: kept("contrast", ["more"]),
  textSize: kept("textSize", ["small", "large", "larger"]),
  density: kept("density", ["compact"]),
  motion: kept("motion", ["less"]),
};

export function setAppearance(change: Partial<Appearance>): void {
  appearance = { ...appearance, ...change };
  for (const [name, value] of Object.entries(appearance)) {
    document.documentElement.dataset[name] = value;
    localStorage.setItem(`mlchat.${name}`, value);
  }
  for (const listener of listeners) listener();
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(listen, () => appearance);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function kept<Value extends string>(name: string, known: Value[]): Value | "system" {
  const value = globalThis.localStorage.getItem(`mlchat.${name}`);
  return known.find((one) => one === value) ?? "system";
}
