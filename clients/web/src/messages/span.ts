/** Which entries are in the page: from and up to, but not with, these numbers. Numbers do not change when earlier entries come. */
export type Span = { from: number; to: number };

/** The page never holds more entries than this, however long the conversation. */
export const MOST = 300;
/** How many come in at one edge when one gets near it; as many may go at the other. */
const STEP = 60;

/** The entries around one of them, where a conversation opens or jumps to. */
export function around(index: number, all: Span): Span {
  return { from: Math.max(all.from, index - STEP), to: Math.min(all.to, index + STEP) };
}

export function earlier(span: Span, all: Span): Span {
  const from = Math.max(all.from, span.from - STEP);
  return { from, to: Math.min(span.to, from + MOST) };
}

export function later(span: Span, all: Span): Span {
  const to = Math.min(all.to, span.to + STEP);
  return { from: Math.max(span.from, to - MOST), to };
}

/**
 * After entries came or went: who saw an edge sees what was added there, everybody else sees what they saw. At the upper
 * edge it comes at once, since what stands above the first entry goes away in the same moment.
 */
export function refitted(span: Span, before: Span, all: Span): Span {
  const to = span.to >= before.to ? all.to : Math.min(span.to, all.to);
  const from = Math.max(all.from, Math.min(span.from, to), to - MOST);
  return span.from <= before.from && all.from < before.from ? earlier({ from, to }, all) : { from, to };
}
