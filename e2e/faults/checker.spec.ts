import { expect, test } from "@playwright/test";
import { type Attempt, broken } from "../support/history";
import type { Message } from "../support/person";

function message(seq: number, clientId: string, senderId = "ada"): Message {
  return { id: `id-${clientId}-${String(seq)}`, roomId: "r", seq, rev: seq, clientId, senderId, content: clientId };
}

function sent(stored: Message): Attempt {
  return { clientId: stored.clientId!, content: stored.content, senderId: stored.senderId, acks: [stored] };
}

const one = message(1, "a");
const two = message(2, "b");
const three = message(3, "c");
const attempts = [one, two, three].map(sent);

test("a clean history passes", () => {
  expect(broken(attempts, [one, two, three])).toEqual([]);
});

test("what was in doubt may be stored or not", () => {
  const doubtful = { ...sent(three), acks: [] };
  expect(broken([sent(one), sent(two), doubtful], [one, two])).toEqual([]);
  expect(broken([sent(one), sent(two), doubtful], [one, two, three])).toEqual([]);
});

test("a lost acknowledgement is noticed", () => {
  expect(broken(attempts, [one, two])).not.toEqual([]);
});

test("a doubled message is noticed", () => {
  expect(broken(attempts, [one, two, three, message(4, "c")])).not.toEqual([]);
});

test("a hole in seq is noticed", () => {
  expect(broken([sent(one), sent(three)], [one, three])).not.toEqual([]);
});

test("swapped messages are noticed", () => {
  expect(broken([sent(two), sent(one)], [one, two])).not.toEqual([]);
});

test("a message nobody sent is noticed", () => {
  expect(broken([sent(one)], [one, two])).not.toEqual([]);
});

test("other text than was acknowledged is noticed", () => {
  expect(broken(attempts, [one, { ...two, content: "other" }, three])).not.toEqual([]);
});
