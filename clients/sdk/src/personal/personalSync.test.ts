import { expect, test } from "vitest";
import type { ChatEvent } from "../chatEvents";
import type { Result } from "../problems/problem";
import { systemClock } from "../surroundings/clock";
import type { PersonalChanges } from "../wire/personal";
import { PersonalSync } from "./personalSync";

function changes(after: number, userRev: number, more: Partial<PersonalChanges> = {}): PersonalChanges {
  return { after, userRev, more: false, reset: false, incarnation: "i", ...more };
}

/** A server that gives these answers, one after the other, when it is let. */
function setUp(answers: PersonalChanges[]) {
  const asked: [number, number | undefined][] = [];
  const told: Extract<ChatEvent, { kind: "personal" }>[] = [];
  const sync = new PersonalSync({
    ask: (after, cursor): Promise<Result<PersonalChanges>> => {
      asked.push([after, cursor]);
      const value = answers.shift();
      if (value === undefined) throw new Error("asked too often");
      return Promise.resolve({ ok: true, value });
    },
    isOnline: () => true,
    clock: systemClock,
    random: () => 0,
    tell: (event) => {
      if (event.kind === "personal") told.push(event);
    },
  });
  const settled = async () => {
    for (let turns = 0; turns < 20; turns++) await Promise.resolve();
  };
  return { sync, asked, told, settled };
}

const revs = (told: { changes: PersonalChanges }[]) => told.map((event) => event.changes.userRev);

test("the first connection asks for everything, the next ones for nothing that is known", async () => {
  const { sync, asked, told, settled } = setUp([changes(0, 4)]);
  sync.ready({ incarnation: "i", userRev: 4 });
  await settled();
  sync.ready({ incarnation: "i", userRev: 4 });
  await settled();
  expect(asked).toEqual([[0, undefined]]);
  expect(told.map(({ anew }) => anew)).toEqual([true]);
});

test("an answer that had more is followed by its cursor", async () => {
  const { sync, asked, settled } = setUp([changes(0, 4, { more: true }), changes(0, 9)]);
  sync.ready({ incarnation: "i", userRev: 9 });
  await settled();
  expect(asked).toEqual([
    [0, undefined],
    [0, 4],
  ]);
});

test("what follows is taken as it comes, a hole is asked for, and what is known already is not told twice", async () => {
  const { sync, asked, told, settled } = setUp([changes(0, 4), changes(5, 8)]);
  sync.ready({ incarnation: "i", userRev: 4 });
  await settled();
  sync.receive(changes(4, 5));
  sync.receive(changes(4, 5));
  expect(revs(told)).toEqual([4, 5]);
  sync.receive(changes(7, 8));
  await settled();
  expect(asked).toEqual([
    [0, undefined],
    [5, undefined],
  ]);
  expect(revs(told)).toEqual([4, 5, 8]);
});

test("a revision that was told otherwise leaves no hole", async () => {
  const { sync, asked, told, settled } = setUp([changes(0, 4)]);
  sync.ready({ incarnation: "i", userRev: 4 });
  await settled();
  sync.pass(5);
  sync.receive(changes(5, 6));
  expect(asked).toHaveLength(1);
  expect(revs(told)).toEqual([4, 6]);
});

test("data of another time are begun anew", async () => {
  const { sync, asked, told, settled } = setUp([changes(0, 4), changes(0, 2)]);
  sync.ready({ incarnation: "i", userRev: 4 });
  await settled();
  sync.ready({ incarnation: "other", userRev: 2 });
  await settled();
  expect(asked).toEqual([
    [0, undefined],
    [0, undefined],
  ]);
  expect(told.map(({ anew }) => anew)).toEqual([true, true]);
});

test("who is sent back to the beginning goes there", async () => {
  const { sync, asked, told, settled } = setUp([changes(0, 4), changes(4, 9_000, { reset: true }), changes(0, 9_000)]);
  sync.ready({ incarnation: "i", userRev: 4 });
  await settled();
  sync.ready({ incarnation: "i", userRev: 9_000 });
  await settled();
  expect(asked.map(([after]) => after)).toEqual([0, 4, 0]);
  expect(revs(told)).toEqual([4, 9_000]);
});
