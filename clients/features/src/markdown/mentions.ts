import type { Inline } from "./blocks";

/** An `@` that was escaped, or written as a character reference, is shown but calls nobody. A noncharacter stands for it. */
export const SHOWN_AT = "\uFDD0";

/**
 * `@name`, as the server reads it (`Mentions.java`): a name touches no letter of a script with cases, no mark and no
 * number, for then it is part of a word, and nothing that makes it part of an address. Letters without cases may touch
 * it: many who write them write no spaces. `#room` is read in the same way.
 */
const inWord = String.raw`\p{Lu}\p{Ll}\p{Lt}\p{Lm}\p{M}\p{N}`;
const signs = new RegExp(
  String.raw`(?<![${inWord}@/._+\-])@(?<name>[A-Za-z0-9._\-]+)(?![A-Za-z0-9._\-]|[${inWord}@])` +
    String.raw`|(?<![\p{L}\p{M}\p{N}@#&/._+\-])#(?<room>[\p{L}\p{N}][\p{L}\p{M}\p{N}._\-]*)`,
  "gu",
);

const username = /^[a-z0-9._-]{3,32}$/;

/** Everybody in the room is called this. */
const EVERYBODY = "room";

/** Splits running text at what it mentions. */
export function findMentions(text: string): Inline[] {
  if (!/[@#]/.test(text)) return [plain(text)];
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(signs)) {
    const mention = mentionOf(match);
    if (mention === undefined) continue;
    if (match.index > end) found.push(plain(text.slice(end, match.index)));
    found.push(mention);
    end = match.index + mention.text.length;
  }
  if (end < text.length) found.push(plain(text.slice(end)));
  return found;
}

type Mention = Extract<Inline, { kind: "mention" | "everybody" | "room" }>;

function mentionOf({ groups = {} }: RegExpMatchArray): Mention | undefined {
  // A dot or a hyphen at the end belongs to the sentence.
  const written = (groups["name"] ?? groups["room"] ?? "").replace(/[.-]+$/, "");
  if (groups["name"] === undefined) return { kind: "room", name: written, text: `#${written}` };
  const name = written.toLowerCase();
  if (name === EVERYBODY) return { kind: "everybody", text: `@${written}` };
  return username.test(name) ? { kind: "mention", name, text: `@${written}` } : undefined;
}

function plain(text: string): Inline {
  return { kind: "text", text: asShown(text) };
}

export function asShown(text: string): string {
  return text.replaceAll(SHOWN_AT, "@");
}
