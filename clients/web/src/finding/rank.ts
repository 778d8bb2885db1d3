/** How well words match what was typed: 0 not at all, 1 by a few letters in order, up to 4 where they are the same. */
export function match(query: string, words: string): number {
  const wanted = form(query);
  const given = form(words);
  if (wanted === "") return 1;
  if (given === wanted) return 4;
  if (given.startsWith(wanted)) return 3;
  const parts = given.split(/[\s._\-/]+/);
  if (wanted.split(/\s+/).every((part) => parts.some((word) => word.startsWith(part)))) return 2.5;
  if (given.includes(wanted)) return 2;
  return isSubsequence(wanted, given) ? 1 : 0;
}

/** What is ranked: each by the best of its names; `weight` decides among what matches alike. */
export type Candidate<T> = { value: T; names: readonly string[]; weight?: number };

/** The candidates that match, the best first: by match, then by weight, then as they came. */
export function rank<T>(query: string, candidates: readonly Candidate<T>[], most: number): T[] {
  return candidates
    .map(({ value, names, weight = 0 }, index) => ({
      value,
      index,
      weight,
      score: Math.max(0, ...names.map((name) => match(query, name))),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.weight - a.weight || a.index - b.index)
    .slice(0, most)
    .map(({ value }) => value);
}

/** Capitals, accents and the widths of letters do not matter to who looks for something. */
function form(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().trim();
}

/** Letters in the same order with others between them; the first must begin a word, or too much would match. */
function isSubsequence(wanted: string, given: string): boolean {
  const first = wanted[0] ?? "";
  const start = [...given.matchAll(/(?:^|[\s._\-/])\S/g)].find(([word]) => word.endsWith(first))?.index;
  if (start === undefined) return false;
  let at = start;
  for (const letter of wanted) {
    at = given.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
