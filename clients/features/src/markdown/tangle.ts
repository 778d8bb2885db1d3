/** Marks of quotes and lists at the beginning of one line; nobody nests so deep. */
const NESTED = 20;
/** Marks of emphasis in one paragraph; nobody stresses so much. */
const STRESSED = 400;

const nested = new RegExp(String.raw`^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){${NESTED}}`, "m");

/**
 * Whether a text is made to keep a parser busy: what costs more than linear time there, in amounts that no person
 * writes. Fenced code, where the same signs cost nothing, does not count.
 */
export function isTangle(content: string): boolean {
  if (content.length < NESTED * 2) return false;
  if (nested.test(content)) return true;
  const prose = content.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1|$(?![\s\S]))/gm, "");
  return prose.split(/\n\s*\n/).some((paragraph) => (paragraph.match(/\*+|_+|~~/g)?.length ?? 0) > STRESSED);
}
