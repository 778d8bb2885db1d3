/** A piece of a message: words as they are, or an address that can be followed. */
export type Piece = { kind: "text"; text: string } | { kind: "link"; text: string; href: string };

const candidates = /\bhttps?:\/\/[^\s<>"]+|\bmailto:[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const followed = new Set(["http:", "https:", "mailto:"]);

/** Finds what can be followed in plain text. Only http, https and mailto ever become links, whatever is written. */
export function linkify(content: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of content.matchAll(candidates)) {
    const text = withoutTail(match[0]);
    const href = addressOf(text);
    if (href === undefined) continue;
    if (match.index > end) pieces.push({ kind: "text", text: content.slice(end, match.index) });
    pieces.push({ kind: "link", text, href });
    end = match.index + text.length;
  }
  if (end < content.length) pieces.push({ kind: "text", text: content.slice(end) });
  return pieces;
}

function addressOf(text: string): string | undefined {
  const written = /^[a-z]+:/i.test(text) ? text : `mailto:${text}`;
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  // A name before the host (https://bank.example@elsewhere.example) only serves to mislead.
  const plain = url.username === "" && url.password === "";
  return followed.has(url.protocol) && plain ? url.href : undefined;
}

/** Punctuation after an address belongs to the sentence; a closing bracket too, unless the address opened it. */
function withoutTail(text: string): string {
  const shorter = text.replace(/[.,;:!?'"*_~…]+$/u, "");
  const closing = shorter.at(-1);
  const opening = closing === ")" ? "(" : closing === "]" ? "[" : undefined;
  const unopened = opening !== undefined && count(shorter, opening) < count(shorter, closing ?? "");
  if (unopened) return withoutTail(shorter.slice(0, -1));
  return shorter;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
