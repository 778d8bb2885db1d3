/** What can be said of a message beside its words. */
export const operators = ["from", "in", "has", "before", "after"] as const;

export type Operator = (typeof operators)[number];

/** The operator that is being given a value at the caret: where its word begins and ends, and what the value is so far. */
export type Begun = { operator: Operator; value: string; not: boolean; from: number; to: number };

/** What stands at the caret, if it is an operator with a value, or the beginning of one. */
export function begunAt(query: string, caret: number): Begun | undefined {
  const before = query.slice(0, caret);
  if (isQuoted(before)) return undefined;
  const [whole, minus = "", name = "", value = ""] = /(?:^|\s)(-?)([a-z]+):([^\s"]*)$/i.exec(before) ?? [];
  const operator = operators.find((one) => one === name.toLowerCase());
  if (whole === undefined || operator === undefined) return undefined;
  const rest = /^[^\s"]*/.exec(query.slice(caret))?.[0].length ?? 0;
  return { operator, value, not: minus !== "", from: caret - minus.length - name.length - 1 - value.length, to: caret + rest };
}

/** The operators that a word at the caret may become: `fr` may become `from:`. */
export function operatorsFor(query: string, caret: number): { from: number; names: Operator[] } {
  const before = query.slice(0, caret);
  const word = /(?:^|\s)-?([a-z]+)$/i.exec(before)?.[1];
  if (word === undefined || isQuoted(before)) return { from: caret, names: [] };
  return { from: caret - word.length, names: operators.filter((one) => one.startsWith(word.toLowerCase())) };
}

function isQuoted(before: string): boolean {
  return (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** The query with something in the place of what stood between; and where the caret is then. */
export function put(query: string, from: number, to: number, insert: string): { query: string; caret: number } {
  const rest = query.slice(to);
  const goesOn = insert.endsWith(":");
  const gap = goesOn || rest.startsWith(" ") ? "" : " ";
  return { query: query.slice(0, from) + insert + gap + rest, caret: from + insert.length + (goesOn ? 0 : 1) };
}

/** The query with an operator begun at its end. */
export function begin(query: string, operator: Operator): string {
  return `${query.trimEnd()}${query.trim() === "" ? "" : " "}${operator}:`;
}

/** A value as the query has it: in quotation marks where it has spaces. */
export function quoted(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value;
}

const waiting = new RegExp(`^-?(${operators.join("|")}):$`, "i");

/** Whether there is something to look for: not while an operator waits for its value, or only what must not be is named. */
export function asks(query: string): boolean {
  const words = query.trim().split(/\s+/);
  return query.trim() !== "" && !words.some((word) => waiting.test(word)) && words.some((word) => !word.startsWith("-"));
}
