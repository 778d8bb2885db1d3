import { expect, test } from "vitest";
import { around, earlier, later, MOST, refitted, type Span } from "../src/messages/span";

const size = ({ from, to }: Span) => to - from;
const all: Span = { from: 1_000, to: 51_000 };

test("scrolling through fifty thousand entries never holds more than a few hundred, and misses none", () => {
  let span = around(all.to, all);
  const seen = new Set<number>();
  for (let step = 0; span.from > all.from && step < 2_000; step++) {
    const next = earlier(span, all);
    expect(next.to).toBeGreaterThan(span.from);
    span = next;
    expect(size(span)).toBeLessThanOrEqual(MOST);
    for (let index = span.from; index < span.to; index++) seen.add(index);
  }
  expect(seen.size).toBe(size(all));
});

test("the way back down ends at the end", () => {
  let span = around(all.from, all);
  while (span.to < all.to) span = later(span, all);
  expect(span.to).toBe(all.to);
  expect(size(span)).toBeLessThanOrEqual(MOST);
});

test("who sees the end sees what is added there; who reads elsewhere is left alone", () => {
  const grown = { ...all, to: all.to + 1 };
  expect(refitted({ from: 50_900, to: 51_000 }, all, grown)).toEqual({ from: 50_900, to: 51_001 });
  expect(refitted({ from: 2_000, to: 2_100 }, all, grown)).toEqual({ from: 2_000, to: 2_100 });
});

test("who sees the beginning sees what comes in above it, everybody else is left alone", () => {
  const grown = { ...all, from: 940 };
  expect(refitted({ from: 1_000, to: 1_200 }, all, grown)).toEqual({ from: 940, to: 1_200 });
  expect(refitted({ from: 1_100, to: 1_200 }, all, grown)).toEqual({ from: 1_100, to: 1_200 });
});

test("a conversation that starts anew is shown from what there is", () => {
  expect(refitted({ from: 50_900, to: 51_000 }, all, { from: 60_000, to: 60_010 })).toEqual({ from: 60_000, to: 60_010 });
});
