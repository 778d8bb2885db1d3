import type { Message } from "@mlchat/sdk";
import { expect, test } from "vitest";
import { told } from "../store/told";
import { loadPins, pinsSlice, type RoomPins } from "./pinsSlice";

const message = (id: string, rev: number, more: Partial<Message> = {}) => ({ id, rev, roomId: "r", pinned: true, ...more }) as Message;

const asked = { roomId: "r" };
const pending = loadPins.pending("1", asked);
const page = (messages: Message[], cursor?: string) =>
  loadPins.fulfilled({ ok: true, value: { messages, users: {}, ...(cursor !== undefined && { cursor }) } }, "1", asked);
const tell = (...messages: Message[]) => told({ kind: "messages", roomId: "r", messages });

const after = (...actions: Parameters<typeof pinsSlice.reducer>[1][]) =>
  actions.reduce<RoomPins[]>((state, action) => pinsSlice.reducer(state, action), [])[0];
const ids = (room: RoomPins | undefined) => room?.messages.map(({ id }) => id);

test("what is pinned now comes first, and what is taken down or deleted goes", () => {
  expect(ids(after(pending, page([message("a", 1)]), tell(message("b", 2))))).toEqual(["b", "a"]);
  expect(ids(after(pending, page([message("a", 1), message("b", 2)]), tell(message("a", 3, { pinned: false }))))).toEqual(["b"]);
  expect(ids(after(pending, page([message("a", 1)]), tell(message("a", 3, { deletedAt: "now" }))))).toEqual([]);
});

test("what was told while the answer was on its way is not lost, and an older state takes nothing back", () => {
  expect(ids(after(pending, tell(message("b", 5)), page([message("a", 1)])))).toEqual(["b", "a"]);
  expect(ids(after(pending, page([message("a", 4)]), tell(message("a", 3, { pinned: false }))))).toEqual(["a"]);
});

test("a page that does not come leaves what was there, and says so", () => {
  const failed = loadPins.fulfilled({ ok: false, problem: { type: "x", title: "", status: 500, instance: "" } }, "1", asked);
  expect(after(pending, page([message("a", 1)]), pending, failed)).toMatchObject({ state: "failed", messages: [{ id: "a" }] });
});

test("a room that was not looked at is not kept", () => {
  expect(pinsSlice.reducer([], tell(message("a", 1)))).toEqual([]);
});
