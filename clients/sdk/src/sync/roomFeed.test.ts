import { expect, test } from "vitest";
import type { Message } from "../wire/messages";
import { hasHole, moveTo, receive, unknownFeed, type LiveChange, type RoomFeed } from "./roomFeed";

const sender = { id: "u1", username: "ada", displayName: "Ada" };

function posted(rev: number): LiveChange {
  const message: Message = {
    id: `m${rev}`,
    roomId: "r1",
    seq: rev,
    rev,
    sender,
    senderId: sender.id,
    content: `text ${rev}`,
    timestamp: "2026-01-01T00:00:00.000Z",
  };
  return { kind: "posted", roomId: "r1", rev, message };
}

const at = (rev: number): RoomFeed => ({ rev, held: [] });
const revs = (changes: readonly LiveChange[]) => changes.map(({ rev }) => rev);

test("the next change is applied and moves the watermark", () => {
  const { feed, apply } = receive(at(4), posted(5));
  expect(revs(apply)).toEqual([5]);
  expect(feed).toEqual(at(5));
});

test("a change that comes early is held until the one before it is there", () => {
  const early = receive(at(4), posted(6));
  expect(early.apply).toEqual([]);
  expect(hasHole(early.feed)).toBe(true);
  const { feed, apply } = receive(early.feed, posted(5));
  expect(revs(apply)).toEqual([5, 6]);
  expect(feed).toEqual(at(6));
});

test("an answer releases what follows it and drops what it contains", () => {
  const held = [posted(7), posted(9), posted(10), posted(12)].reduce(
    (feed, change) => receive(feed, change).feed,
    at(4),
  );
  const { feed, apply } = moveTo(held, 8);
  expect(revs(apply)).toEqual([9, 10]);
  expect(feed.rev).toBe(10);
  expect(revs(feed.held)).toEqual([12]);
});

test("a late answer does not move the watermark back", () => {
  expect(moveTo(at(8), 6)).toEqual({ feed: at(8), apply: [] });
});

test("a message from before the watermark is applied again, for messages merge; a membership is not", () => {
  expect(revs(receive(at(4), posted(3)).apply)).toEqual([3]);
  const user = { ...sender, kind: "person" as const };
  const member: LiveChange = {
    kind: "member",
    roomId: "r1",
    rev: 3,
    member: { user, role: "member", joinedAt: "2026-01-01T00:00:00.000Z" },
    members: 2,
  };
  expect(receive(at(4), member)).toEqual({ feed: at(4), apply: [] });
});

test("changes of a room that is not known yet are held until it is shown", () => {
  const { feed, apply } = receive(unknownFeed, posted(3));
  expect(apply).toEqual([]);
  expect(revs(moveTo(feed, 2).apply)).toEqual([3]);
});

test("the same change twice is applied once", () => {
  const twice = receive(receive(at(4), posted(6)).feed, posted(6)).feed;
  expect(revs(receive(twice, posted(5)).apply)).toEqual([5, 6]);
});
