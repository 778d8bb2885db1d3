import { inTone, tones, type Tone } from "./tones";

/**
 * One emoji in as few bytes as it takes: picture, name, words to find it by, group, the version of Unicode's emoji that
 * brought it, and its five skin tones: 0 for none, 1 where a rule makes them, else spelled out.
 */
export type EmojiRow = [emoji: string, label: string, words: string[], group: number, version: number, tones: 0 | 1 | string[]];

/**
 * An emoji as somebody finds it; `names` are written without capitals and accents, the label first, and `parts` are the
 * words of each: they are made once, because a search goes through all of them with every letter.
 */
export type Emoji = { emoji: string; label: string; group: number; tones: 0 | 1 | string[]; names: string[]; parts: string[][] };

/** All emoji that can be shown here, with their names in one language. */
export type EmojiBook = { all: readonly Emoji[]; byPicture: ReadonlyMap<string, Emoji> };

/** The groups in the order in which keyboards have them, by the numbers of the data; 2 are parts of others. */
export const groups = [
  { number: 0, name: "smileys", sign: "😀" },
  { number: 1, name: "people", sign: "👋" },
  { number: 3, name: "nature", sign: "🐶" },
  { number: 4, name: "food", sign: "🍎" },
  { number: 5, name: "travel", sign: "✈️" },
  { number: 6, name: "activities", sign: "⚽" },
  { number: 7, name: "objects", sign: "💡" },
  { number: 8, name: "symbols", sign: "❤️" },
  { number: 9, name: "flags", sign: "🏳️" },
] as const;

export type GroupName = (typeof groups)[number]["name"];

/** `newest` is the last version of Unicode's emoji that the fonts here have pictures for. */
export function bookOf(rows: readonly EmojiRow[], newest: number): EmojiBook {
  const all = rows
    .filter(([, , , , version]) => version <= newest)
    .map(([emoji, label, words, group, , toned]) => {
      const names = [label, ...words].map((name) => fold(name).replaceAll("_", " "));
      return { emoji, label, group, tones: toned, names, parts: names.map((name) => name.split(/[\s\-’']+/)) };
    });
  const byPicture = new Map(all.flatMap((one) => [undefined, ...tones].map((tone) => [shownIn(one, tone), one] as const)));
  return { all, byPicture };
}

/** The emoji in a skin tone, if it has any. */
export function shownIn({ emoji, tones: own }: Pick<Emoji, "emoji" | "tones">, tone: Tone | undefined): string {
  if (tone === undefined || own === 0) return emoji;
  return own === 1 ? inTone(emoji, tone) : (own[tone - 1] ?? emoji);
}

/** The emoji that are meant by words, the best first. Every word must be found. */
export function search({ all }: EmojiBook, query: string, most = Infinity): Emoji[] {
  const wanted = fold(query).split(/[\s_]+/).filter((word) => word !== "");
  if (wanted.length === 0) return [];
  const whole = wanted.join(" ");
  return all
    .map((emoji, index) => ({ emoji, index, score: score(emoji, wanted, whole) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, most)
    .map(({ emoji }) => emoji);
}

/** What an emoji is called counts more than what it has to do with. */
function score({ names, parts }: Emoji, wanted: string[], whole: string): number {
  const [label = ""] = names;
  if (label === whole) return 7;
  if (label.startsWith(whole)) return 6;
  if (names.includes(whole)) return 5;
  if (begun(wanted, parts.slice(0, 1))) return 4;
  if (names.some((name) => name.startsWith(whole))) return 3;
  if (begun(wanted, parts)) return 2;
  // Where words are not set apart, as in Chinese, they stand anywhere in a name.
  return wanted.every((part) => (part.length > 1 || isIdeograph(part)) && names.some((name) => name.includes(part))) ? 1 : 0;
}

/** Whether each word that is wanted begins one of the names' words. */
function begun(wanted: string[], parts: string[][]): boolean {
  return wanted.every((start) => parts.some((words) => words.some((word) => word.startsWith(start))));
}

function isIdeograph(part: string): boolean {
  return /^\p{Script=Han}/u.test(part);
}

/** Capitals, accents and the marks of Arabic vowels do not matter to who looks for something. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().trim();
}
