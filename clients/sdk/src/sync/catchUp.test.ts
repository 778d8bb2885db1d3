import { expect, test } from "vitest";
import type { Answered } from "../live/answered";
import type { Changes } from "../wire/messages";
import type { Sync } from "../wire/rooms";
import { catchUp, type SyncRequest } from "./catchUp";

function changes(roomId: string, rev: number, more = false): Changes {
  return { roomId, after: 0, rev, changes: [], more, reset: false, incarnation: "i" };
}

function sync(part: Partial<Sync>): Answered<Sync> {
  return { outcome: "done", value: { incarnation: "i", rooms: [], joined: [], left: [], marks: [], ...part } };
}

/** Catches up with these answers, one after the other. */
async function run(answers: Answered<Sync>[]) {
  const asked: SyncRequest[] = [];
  const known: Record<string, number> = { a: 1, b: 1 };
  const marks = await catchUp("i", {
    ask: (request) => {
      asked.push(request);
      return Promise.resolve(answers.shift() ?? sync({}));
    },
    known: () => ({ ...known }),
    changed: ({ roomId, rev }) => {
      known[roomId] = rev;
    },
    joined: ({ id, rev }) => {
      known[id] = rev;
    },
    left: (roomId) => {
      delete known[roomId];
    },
  });
  return { marks, asked };
}

test("the cursor is followed to the end, each time with what is known by then", async () => {
  const { asked } = await run([sync({ rooms: [changes("a", 5)], cursor: "b" }), sync({ rooms: [changes("b", 7)] })]);
  expect(asked).toEqual([
    { incarnation: "i", rooms: { a: 1, b: 1 } },
    { incarnation: "i", rooms: { a: 5, b: 1 }, cursor: "b" },
  ]);
});

test("a room that had more is asked for again once the cursor is at its end", async () => {
  const { asked } = await run([
    sync({ rooms: [changes("a", 5, true)], cursor: "b" }),
    sync({}),
    sync({ rooms: [changes("a", 9)] }),
  ]);
  expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, "b", undefined]);
  expect(asked[2]?.rooms).toEqual({ a: 5, b: 1 });
});

test("the marks are those of the last answer", async () => {
  const mark = (readSeq: number) => ({ roomId: "a", readSeq, unread: 0, mentions: 0 });
  const { marks } = await run([sync({ marks: [mark(1)], cursor: "b" }), sync({ marks: [mark(2)] })]);
  expect(marks).toEqual([mark(2)]);
});

test("what does not get on is not asked for for ever", async () => {
  const { asked } = await run([sync({ rooms: [changes("a", 1, true)] })]);
  expect(asked).toHaveLength(1);
});

test("without an answer it cannot finish", async () => {
  const { marks } = await run([sync({ cursor: "b" }), { outcome: "unknown" }]);
  expect(marks).toBeUndefined();
});
