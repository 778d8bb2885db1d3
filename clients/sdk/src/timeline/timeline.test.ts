import { expect, test } from "vitest";
import type { Message, Page } from "../wire/messages";
import { fromPage, merge, newest, prepend, type Timeline } from "./timeline";

const sender = { id: "u1", username: "ada", displayName: "Ada" };

function message(seq: number, rev = seq): Message {
  const content = `${seq} as of ${rev}`;
  const timestamp = "2026-01-01T00:00:00.000Z";
  return { id: `m${seq}`, roomId: "r", seq, rev, sender, senderId: sender.id, content, timestamp };
}

function page(seqs: number[], hasBefore = false, hasAfter = false): Page {
  return { messages: seqs.map((seq) => message(seq)), users: {}, hasBefore, hasAfter, incarnation: "i" };
}

const seqs = ({ messages }: Timeline) => messages.map(({ seq }) => seq);

test("answers and live events may overtake each other: the order is that of seq, and nothing is there twice", () => {
  const timeline = [message(5), message(3), message(4), message(3), message(5)].reduce(
    (now, next) => merge(now, [next]),
    fromPage(page([1, 2])),
  );
  expect(seqs(timeline)).toEqual([1, 2, 3, 4, 5]);
});

test("the higher rev stays, whichever comes first", () => {
  const newer = merge(fromPage(page([1, 2])), [message(1, 9)]);
  expect(merge(newer, [message(1, 5)]).messages[0]?.rev).toBe(9);
});

test("what lies beyond an end that the room goes on from is left to its page", () => {
  const middle = fromPage(page([10, 11], true, true));
  expect(seqs(merge(middle, [message(3), message(20)]))).toEqual([10, 11]);
  expect(seqs(merge({ ...middle, hasAfter: false }, [message(3), message(12)]))).toEqual([10, 11, 12]);
});

test("nothing new leaves the same timeline", () => {
  const timeline = fromPage(page([10, 11], true));
  expect(merge(timeline, [message(3)])).toBe(timeline);
});

test("an earlier page joins without doubles and says whether there is more before it", () => {
  const joined = prepend(fromPage(page([4, 5], true)), page([2, 3, 4], true));
  expect(seqs(joined)).toEqual([2, 3, 4, 5]);
  expect(joined.hasBefore).toBe(true);
  expect(prepend(joined, page([1])).hasBefore).toBe(false);
});

test("of a long timeline the newest are kept, and it can be paged back again", () => {
  const cut = newest(fromPage(page([1, 2, 3, 4])), 2);
  expect(seqs(cut)).toEqual([3, 4]);
  expect(cut.hasBefore).toBe(true);
});
