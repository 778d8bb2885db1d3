/** What a shortcut does; each has its name in the catalogue under `shortcuts`. */
export type ShortcutName =
  | SingleName
  | "find"
  | "sheet"
  | "roomBefore"
  | "roomAfter"
  | "unreadBefore"
  | "unreadAfter"
  | "panel"
  | "search"
  | "searchHere"
  | "mention"
  | "region"
  | "regionBack";

/** What a single key can do. */
export type SingleName = "nextMessage" | "previousMessage" | "reply" | "edit" | "react" | "unread";

/** The key of each, as somebody wants it: one sign, or nothing where it shall have none. */
export type SingleKeys = Readonly<Record<SingleName, string>>;

export type Shortcut = {
  name: ShortcutName;
  group: "moving" | "messages" | "writing";
  /** `mod` is Ctrl, or Command on a Mac; the key as the keyboard names it. */
  keys: string;
};

/** The shortcuts that work everywhere. None takes a key that a browser cannot do without. */
export const shortcuts: Shortcut[] = [
  { name: "find", group: "moving", keys: "mod+k" },
  { name: "roomBefore", group: "moving", keys: "alt+ArrowUp" },
  { name: "roomAfter", group: "moving", keys: "alt+ArrowDown" },
  { name: "unreadBefore", group: "moving", keys: "alt+shift+ArrowUp" },
  { name: "unreadAfter", group: "moving", keys: "alt+shift+ArrowDown" },
  { name: "mention", group: "moving", keys: "mod+shift+m" },
  { name: "search", group: "moving", keys: "mod+shift+f" },
  { name: "searchHere", group: "moving", keys: "mod+f" },
  { name: "panel", group: "moving", keys: "mod+." },
  { name: "region", group: "moving", keys: "F6" },
  { name: "regionBack", group: "moving", keys: "shift+F6" },
  { name: "sheet", group: "moving", keys: "mod+/" },
];

/** The single keys as long as nobody has changed them. They act only for those who want that, and never while one writes. */
export const usualSingleKeys: SingleKeys = { nextMessage: "j", previousMessage: "k", reply: "r", edit: "e", react: "a", unread: "u" };

/** The single keys as shortcuts: those that have one. */
export function singles(keys: SingleKeys): Shortcut[] {
  const names = Object.keys(usualSingleKeys) as SingleName[];
  return names.filter((name) => keys[name] !== "").map((name) => ({ name, group: "messages", keys: keys[name] }));
}

/** Keys that belong to one place and are handled there; the sheet names them too. */
export const localKeys: { name: "send" | "line" | "editLast" | "replyLast" | "bold" | "italic" | "code" | "link" | "walk" | "tools" | "allRead"; group: Shortcut["group"]; keys: string }[] = [
  { name: "walk", group: "messages", keys: "ArrowUp" },
  { name: "tools", group: "messages", keys: "Enter" },
  { name: "allRead", group: "messages", keys: "Escape" },
  { name: "send", group: "writing", keys: "Enter" },
  { name: "line", group: "writing", keys: "shift+Enter" },
  { name: "editLast", group: "writing", keys: "ArrowUp" },
  { name: "replyLast", group: "writing", keys: "shift+ArrowUp" },
  { name: "bold", group: "writing", keys: "mod+b" },
  { name: "italic", group: "writing", keys: "mod+i" },
  { name: "code", group: "writing", keys: "mod+shift+c" },
  { name: "link", group: "writing", keys: "mod+k" },
];

type Pressed = { key: string; code: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

/** The keys as the registry writes them; with a letter the shift key only counts beside another. */
export function chord({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  // A Mac writes another sign where Alt is held; the arrow keys and F6 are what they are.
  const name = altKey && code.startsWith("Arrow") ? code : key.length === 1 ? key.toLowerCase() : key;
  const mod = ctrlKey || metaKey;
  const shift = shiftKey && (key.length > 1 || mod);
  return [mod && "mod", altKey && "alt", shift && "shift", name].filter((part) => part !== false).join("+");
}

/**
 * The shortcut that was pressed, if it may act now. `?` shows the sheet as Ctrl+/ does.
 *
 * @param singleKeys nothing for who does not want them
 */
export function pressed(event: Pressed, writing: boolean, singleKeys: SingleKeys | undefined): ShortcutName | undefined {
  const keys = chord(event);
  if (keys === "?" && !writing) return "sheet";
  const alone = writing || singleKeys === undefined ? [] : singles(singleKeys);
  return [...shortcuts, ...alone].find((one) => one.keys === keys)?.name;
}
