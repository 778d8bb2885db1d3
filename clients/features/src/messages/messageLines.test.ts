import { expect, test } from "vitest";
import { ada, ben, message } from "../../test/chatWords";
import { messageLines, noLines } from "./messageLines";

const reader = { me: ada.id, firstUnread: undefined, dayOf: (moment: string) => moment.slice(0, 10) };

/** Numbers that look like chance and are the same each time (a linear congruential generator). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function minute(seq: number): string {
  return new Date(Date.UTC(2026, 0, 1, 20) + seq * 150_000).toISOString();
}

const said = (seq: number, by: number) =>
  message(seq, { timestamp: minute(seq), ...(by === 2 && { system: { kind: "joined" as const } }) }, by === 0 ? ada : ben);

test("what is made step by step is what would be made at once, whatever comes, goes and changes", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const below = chance(seed);
    let messages = [said(500, 0)];
    let lines = messageLines(noLines(reader), messages, reader);
    for (let step = 0; step < 60; step++) {
      const first = messages[0]?.seq ?? 500;
      const last = messages.at(-1)?.seq ?? 499;
      const at = below(messages.length + 1);
      const steps = [
        () => [...messages, said(last + 1, below(3))],
        () => [...Array.from({ length: below(5) }, (_, index) => said(first - 5 + index, below(3))), ...messages],
        () => messages.map((one, index) => (index === at ? { ...one, content: `else ${String(step)}` } : one)),
        () => messages.filter((_, index) => index !== at),
        () => messages.slice(below(3)),
        () => [...messages],
      ];
      messages = steps[below(steps.length)]?.() ?? messages;
      const eyes = below(10) === 0 ? { ...reader, firstUnread: messages[at]?.seq } : lines.reader;
      lines = messageLines(lines, messages, eyes);
      expect(lines).toEqual(messageLines(noLines(eyes), messages, eyes));
    }
  }
});

test("what says the same stays the same object", () => {
  const messages = Array.from({ length: 100 }, (_, index) => said(index + 1, index % 3));
  const before = messageLines(noLines(reader), messages, reader);
  const more = messageLines(before, [...messages, said(101, 0)], reader);
  expect(more.lines.slice(0, before.lines.length).every((line, index) => line === before.lines[index])).toBe(true);
  const later = messageLines(noLines(reader), messages.slice(50), reader);
  const all = messageLines(later, messages, reader);
  const shared = all.lines.filter((line) => later.lines.includes(line));
  expect(shared.length).toBeGreaterThanOrEqual(later.lines.length - 2);
});
