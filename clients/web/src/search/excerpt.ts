/** A piece of a message, and whether it is what was looked for. */
export type Piece = { text: string; hit: boolean };

type Range = { start: number; end: number };

/** How much is shown before the first hit, and in all. */
const BEFORE = 60;
const MOST = 280;

/** Signs of Markdown that would only be in the way of who skims through hits. */
const signs = /\*\*|~~|`+/g;

/** The part of a message around its first hit, in pieces; what is left out is said by an ellipsis. */
export function excerpt(content: string, highlights: readonly Range[]): Piece[] {
  const first = highlights[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : wordAt(content, first - BEFORE);
  const to = Math.min(content.length, from + MOST);
  const pieces: Piece[] = [];
  const add = (text: string, hit: boolean) => {
    const plain = text.replace(signs, "");
    if (plain !== "") pieces.push({ text: plain, hit });
  };
  let at = from;
  add(from > 0 ? "…" : "", false);
  for (const { start, end } of highlights) {
    if (start < at || start >= to) continue;
    add(content.slice(at, start), false);
    add(content.slice(start, Math.min(end, to)), true);
    at = Math.min(end, to);
  }
  add(content.slice(at, to) + (to < content.length ? "…" : ""), false);
  return pieces;
}

/** The beginning of the next word, unless there is none near. */
function wordAt(content: string, from: number): number {
  const space = content.slice(from, from + 20).search(/\s\S/);
  return space < 0 ? from : from + space + 1;
}
