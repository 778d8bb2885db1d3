import { expect, test } from "vitest";
import { ada, message, messages } from "../../test/chatWords";
import { leftAfter, markAfter } from "./unread";

test("what is left after reading is counted when the messages at hand reach to the end of the room", () => {
  expect(leftAfter(messages(1, 10), 7, 10, ada.id)).toBe(3);
  expect(leftAfter([...messages(1, 9), message(10, {}, ada)], 7, 10, ada.id)).toBe(2);
  expect(leftAfter(messages(8, 10), 7, 10, ada.id)).toBe(3);
});

test("with a hole between, only the server can say what is left", () => {
  expect(leftAfter(messages(9, 10), 7, 10, ada.id)).toBeUndefined();
  expect(leftAfter(messages(1, 9), 7, 10, ada.id)).toBeUndefined();
  expect(leftAfter([], 7, 10, ada.id)).toBeUndefined();
});

test("at the end of the room nothing is left", () => {
  expect(leftAfter([], 10, 10, ada.id)).toBe(0);
});

test("what is in a thread only leaves the room as it was, and who is named is called", () => {
  const mark = { readSeq: 5, unread: 0, mentions: 0 };
  expect(markAfter(mark, message(6, { threadOf: "m1" }), ada.id)).toEqual(mark);
  expect(markAfter(mark, message(6, { threadOf: "m1", alsoToRoom: true }), ada.id)).toMatchObject({ unread: 1 });
  expect(markAfter(mark, message(6, { mentions: [ada.id] }), ada.id)).toMatchObject({ unread: 1, mentions: 1 });
  expect(markAfter(mark, message(6, { mentionsRoom: true }), ada.id)).toMatchObject({ mentions: 1 });
  expect(markAfter(mark, message(6, { mentions: ["u-else"] }), ada.id)).toMatchObject({ mentions: 0 });
  expect(leftAfter([...messages(1, 9), message(10, { threadOf: "m1" })], 8, 10, ada.id)).toBe(1);
});
