import { codeBlock, linkTo, prefixLines, wrap, type Edit, type Held } from "./edits";

export const formatNames = ["bold", "italic", "strike", "code", "codeBlock", "link", "bullets", "numbers", "quote"] as const;

export type FormatName = (typeof formatNames)[number];

/** What each format does to what is selected. */
export const formatting: Record<FormatName, (field: Held) => Edit> = {
  bold: (field) => wrap(field, "**"),
  italic: (field) => wrap(field, "*"),
  strike: (field) => wrap(field, "~~"),
  code: (field) => (field.text.slice(field.start, field.end).includes("\n") ? codeBlock(field) : wrap(field, "`")),
  codeBlock,
  link: (field) => linkTo(field),
  bullets: (field) => prefixLines(field, () => "- ", /^- /),
  numbers: (field) => prefixLines(field, (line) => `${String(line + 1)}. `, /^\d+\. /),
  quote: (field) => prefixLines(field, () => "> ", /^> ?/),
};

type Keys = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

/** Which format a key asks for. With nothing selected, Ctrl+K finds rooms and people. */
export function formatOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys, selected: boolean): FormatName | undefined {
  if (ctrlKey === metaKey || altKey) return undefined;
  const letter = key.toLowerCase();
  if (!shiftKey && letter === "b") return "bold";
  if (!shiftKey && letter === "i") return "italic";
  if (!shiftKey && letter === "k" && selected) return "link";
  if (shiftKey && letter === "x") return "strike";
  if (shiftKey && letter === "c") return "code";
  return undefined;
}
