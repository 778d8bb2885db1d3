import { keptAs } from "../shell/kept";
import { chord, usualSingleKeys, type SingleKeys, type SingleName } from "./registry";

/** The single keys of this browser: what suits one keyboard may not be there on another. */
export const singleKeys = keptAs<SingleKeys>("singleKeys", { read: singleKeysOf, write: (keys) => JSON.stringify(keys) });

/** What was written down, as far as it can be a key. */
export function singleKeysOf(text: string | null): SingleKeys {
  if (text === null) return usualSingleKeys;
  try {
    const read = JSON.parse(text) as Partial<Record<SingleName, unknown>> | null;
    const names = Object.keys(usualSingleKeys) as SingleName[];
    const keys = names.map((name): [SingleName, string] => {
      const key = read?.[name];
      return [name, typeof key === "string" && (key === "" || isSingle(key)) ? key : usualSingleKeys[name]];
    });
    return Object.fromEntries(keys) as SingleKeys;
  } catch {
    // Whoever wrote it, it was not this page.
    return usualSingleKeys;
  }
}

/** One sign that is no space. `?` shows the sheet of all shortcuts, whatever else is chosen. */
function isSingle(key: string): boolean {
  return key.length === 1 && key.trim() !== "" && key !== "?";
}

/** The single key that was pressed; nothing for one that cannot be one. */
export function singleKeyOf(event: Parameters<typeof chord>[0]): string | undefined {
  const key = chord(event);
  return isSingle(key) ? key : undefined;
}

/** With another key for one of them. What had that key before takes the one that becomes free. */
export function withKey(keys: SingleKeys, name: SingleName, key: string): SingleKeys {
  const before = (Object.keys(keys) as SingleName[]).find((other) => key !== "" && keys[other] === key);
  return { ...keys, ...(before !== undefined && { [before]: keys[name] }), [name]: key };
}
