import { expect, test } from "vitest";
import type { Clock } from "@mlchat/sdk";
import { ReadMarks } from "./readMarks";

/** A clock whose timers ring when told to. */
function manualClock(): Clock & { ring: () => void } {
  const timers = new Set<() => void>();
  return {
    now: () => 0,
    after: (_milliseconds, act) => {
      timers.add(act);
      return () => timers.delete(act);
    },
    ring: () => {
      for (const act of [...timers]) {
        timers.delete(act);
        act();
      }
    },
  };
}

function marks() {
  const sent: [string, number][] = [];
  const clock = manualClock();
  const readMarks = new ReadMarks(clock, (roomId, seq) => {
    sent.push([roomId, seq]);
    return Promise.resolve();
  });
  return { sent, clock, readMarks };
}

test("reading on is told once, with the furthest", () => {
  const { sent, clock, readMarks } = marks();
  for (const seq of [1, 3, 2]) readMarks.move("r", seq);
  readMarks.move("other", 7);
  expect(sent).toEqual([]);
  clock.ring();
  expect(sent).toEqual([
    ["r", 3],
    ["other", 7],
  ]);
});

test("a mark that the server has not confirmed is told again after a new connection, a confirmed one is not", () => {
  const { sent, clock, readMarks } = marks();
  readMarks.move("r", 3);
  readMarks.move("other", 7);
  clock.ring();
  readMarks.confirm("other", 7);
  readMarks.confirm("r", 2);
  readMarks.flush();
  expect(sent.slice(2)).toEqual([["r", 3]]);
});

test("after signing out nothing is told any more", () => {
  const { sent, clock, readMarks } = marks();
  readMarks.move("r", 3);
  readMarks.clear();
  clock.ring();
  readMarks.flush();
  expect(sent).toEqual([]);
});
