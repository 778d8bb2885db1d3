/** What a field holds, and what of it is selected. */
export type Held = { text: string; start: number; end: number };

/** A change of a field: `insert` takes the place of what lies from `from` to `to`; then from `start` to `end` is selected. */
export type Edit = { from: number; to: number; insert: string; start: number; end: number };

/** Puts marks around the selection, or takes them away where they are: around it or at its own edges. */
export function wrap({ text, start, end }: Held, mark: string): Edit {
  const size = mark.length;
  const selected = text.slice(start, end);
  if (isMarked(mark, text.slice(0, start), text.slice(end))) {
    return { from: start - size, to: end + size, insert: selected, start: start - size, end: end - size };
  }
  const [lead, core, tail] = edges(selected, mark[0] ?? "");
  if (core !== "" && isMarked(mark, lead, tail)) {
    const bare = selected.slice(size, -size);
    return { from: start, to: end, insert: bare, start, end: start + bare.length };
  }
  return { from: start, to: end, insert: mark + selected + mark, start: start + size, end: end + size };
}

/** Whether the signs before and after make this mark. One star of two is no italics, but one of three is. */
function isMarked(mark: string, before: string, after: string): boolean {
  const sign = mark[0] ?? "";
  const signs = Math.min(trailing(before, sign), trailing(after.split("").reverse().join(""), sign));
  return mark === "*" ? signs % 2 === 1 : signs >= mark.length;
}

function trailing(text: string, sign: string): number {
  let count = 0;
  while (text[text.length - 1 - count] === sign) count++;
  return count;
}

/** The signs at both ends of a text, and what lies between them. */
function edges(text: string, sign: string): [string, string, string] {
  let from = 0;
  while (text[from] === sign) from++;
  const to = text.length - Math.min(trailing(text, sign), text.length - from);
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

/** Makes a link of the selection; its address is selected, to be written over. */
export function linkTo({ text, start, end }: Held, address = "https://"): Edit {
  const words = text.slice(start, end);
  const insert = `[${words}](${address})`;
  if (words === "") return { from: start, to: end, insert, start: start + 1, end: start + 1 };
  const at = start + words.length + 3;
  return { from: start, to: end, insert, start: at, end: at + address.length };
}

/** Makes a block of code of the selection. */
export function codeBlock({ text, start, end }: Held): Edit {
  const selected = text.slice(start, end);
  const lead = start > 0 && text[start - 1] !== "\n" ? "\n" : "";
  const tail = end < text.length && text[end] !== "\n" ? "\n" : "";
  const insert = `${lead}\`\`\`\n${selected}\n\`\`\`${tail}`;
  const at = start + lead.length + 4;
  return { from: start, to: end, insert, start: at, end: at + selected.length };
}

/** Puts a sign before each line of the selection, or takes it away where each has it. */
export function prefixLines({ text, start, end }: Held, sign: (line: number) => string, has: RegExp): Edit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const all = lines.every((line) => has.test(line));
  const insert = lines.map((line, index) => (all ? line.replace(has, "") : sign(index) + line)).join("\n");
  const onlyCaret = start === end;
  return { from, to, insert, start: onlyCaret ? from + insert.length : from, end: from + insert.length };
}

const marker = /^(?<indent>[ \t]*)(?:(?<bullet>[-*+])|(?<number>\d{1,9})(?<dot>[.)]))(?<gap>[ \t]+)(?<task>\[[ xX]\][ \t]+)?/;

/** A new line at the caret: it goes on with the list or quote of its line; on an empty item it ends the list. */
export function breakLine({ text, start, end }: Held): Edit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from, start);
  const begin = beginning(line);
  if (begin === undefined) return { from: start, to: end, insert: "\n", start: start + 1, end: start + 1 };
  const isEmpty = line.length === begin.length && (text[end] ?? "\n") === "\n";
  if (isEmpty) return { from, to: end, insert: "", start: from, end: from };
  const insert = `\n${begin.next}`;
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}

/** What a line of a list or quote begins with, and what the next one does. */
function beginning(line: string): { length: number; next: string } | undefined {
  const quote = /^[ \t]*>[ \t]?/.exec(line);
  if (quote) return { length: quote[0].length, next: quote[0] };
  const found = marker.exec(line);
  const { indent = "", bullet, number, dot = ".", gap = " ", task } = found?.groups ?? {};
  if (found === null) return undefined;
  const sign = bullet ?? `${String(Number(number) + 1)}${dot}`;
  return { length: found[0].length, next: `${indent}${sign}${gap}${task === undefined ? "" : "[ ] "}` };
}
