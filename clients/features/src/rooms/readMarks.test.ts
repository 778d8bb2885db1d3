import { expect, test } from "vitest";
import { memoryStorage, type Clock } from "@mlchat/sdk";
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

function marks(storage = memoryStorage()) {
  const sent: [string, number][] = [];
  const clock = manualClock();
  const readMarks = new ReadMarks(clock, storage, (roomId, seq) => {
    sent.push([roomId, seq]);
    return Promise.resolve();
  });
  return { sent, clock, readMarks, storage };
}

test("reading on is told once, with the furthest", () => {
  const { sent, clock, readMarks } = marks();
  for (const seq of [1, 3, 2]) void readMarks.move("r", seq);
  void readMarks.move("other", 7);
  expect(sent).toEqual([]);
  clock.ring();
  expect(sent).toEqual([
    ["r", 3],
    ["other", 7],
  ]);
});

test("a mark that the server has not confirmed is told again after a new connection, a confirmed one is not", () => {
  const { sent, clock, readMarks } = marks();
  void readMarks.move("r", 3);
  void readMarks.move("other", 7);
  clock.ring();
  void readMarks.confirm("other", 7);
  void readMarks.confirm("r", 2);
  readMarks.flush();
  expect(sent.slice(2)).toEqual([["r", 3]]);
});

test("after signing out nothing is told any more", () => {
  const { sent, clock, readMarks } = marks();
  void readMarks.move("r", 3);
  readMarks.clear();
  clock.ring();
  readMarks.flush();
  expect(sent).toEqual([]);
});

test("what was read without a server is told by the next start, the furthest of it, and is kept no longer then", async () => {
  const { readMarks, storage } = marks();
  await readMarks.load("ada");
  await readMarks.move("r", 5);
  await readMarks.move("r", 3);
  readMarks.clear();

  const next = marks(storage);
  await next.readMarks.load("ben");
  expect(next.readMarks.untold()).toEqual([]);
  await next.readMarks.load("ada");
  expect(next.readMarks.untold()).toEqual([["r", 5]]);
  next.readMarks.flush();
  expect(next.sent).toEqual([["r", 5]]);
  await next.readMarks.confirm("r", 5);
  expect(await storage.keys("mlchat:")).toEqual([]);
});

test("marking unread waits for what is on its way, so that it is not undone", async () => {
  const order: string[] = [];
  const told: (() => void)[] = [];
  const clock = manualClock();
  const readMarks = new ReadMarks(clock, memoryStorage(), () => new Promise((answer) => told.push(answer)));
  void readMarks.move("r", 3);
  clock.ring();
  void readMarks.move("r", 4);
  const back = readMarks.takeBack("r", () => {
    order.push("taken back");
    readMarks.flush();
    return Promise.resolve({ ok: true });
  });
  await Promise.resolve();
  order.push("told");
  told[0]?.();
  await back;
  clock.ring();
  expect(order).toEqual(["told", "taken back"]);
  expect(told).toHaveLength(1);
  expect(readMarks.untold()).toEqual([]);
});

test("what could not be marked unread stays read, and the server hears of it", async () => {
  const { sent, readMarks } = marks();
  void readMarks.move("r", 3);
  expect(await readMarks.takeBack("r", () => Promise.resolve({ ok: false }))).toEqual({ ok: false });
  expect(readMarks.untold()).toEqual([["r", 3]]);
  expect(sent).toEqual([["r", 3]]);
});
