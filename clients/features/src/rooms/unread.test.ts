import { expect, test } from "vitest";
import { ada, message, messages } from "../../test/chatWords";
import { leftAfter } from "./unread";

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
