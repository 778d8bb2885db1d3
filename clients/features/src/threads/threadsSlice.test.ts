import type { ChatEvent, Message, Thread } from "@mlchat/sdk";
import { expect, test } from "vitest";
import { ada, ben, message } from "../../test/chatWords";
import { told } from "../store/told";
import { followThread, loadThread, threadsSlice, type ThreadsState } from "./threadsSlice";

const root = message(1, { replies: { count: 1, lastSeq: 2, lastAt: "2026-01-01T12:00:02.000Z", userIds: [ben.id] } }, ada);

function known(more: Partial<Thread> = {}): ThreadsState {
  const thread = { root, following: true, readSeq: 1, unread: 1, mentions: 0, ...more };
  const signedIn = hear(threadsSlice.getInitialState(), { kind: "session", session: { state: "signed-in", user: ada } });
  return threadsSlice.reducer(signedIn, loadThread.fulfilled({ ok: true, value: thread }, "r", root.id));
}

function hear(state: ThreadsState, event: ChatEvent): ThreadsState {
  return threadsSlice.reducer(state, told(event));
}

function reply(seq: number, more: Partial<Message> = {}, by = ben): Message {
  return message(seq, { threadOf: root.id, ...more }, by);
}

function after(state: ThreadsState, ...messages: Message[]) {
  return hear(state, { kind: "messages", roomId: "r", messages }).byId[root.id];
}

test("a reply of somebody else is new, and once only", () => {
  expect(after(known(), reply(3))).toMatchObject({ unread: 2, mentions: 0 });
  expect(after(known(), reply(3), reply(3, { rev: 9 }), reply(2))).toMatchObject({ unread: 2 });
  expect(after(known(), reply(3, { mentions: [ada.id] }))).toMatchObject({ unread: 2, mentions: 1 });
  expect(after(known(), reply(3, { mentionsRoom: true }))).toMatchObject({ mentions: 1 });
});

test("what is deleted or said elsewhere is not new", () => {
  expect(after(known(), reply(3, { deletedAt: "2026-01-01T12:00:09.000Z" }))).toMatchObject({ unread: 1 });
  expect(after(known(), message(3))).toMatchObject({ unread: 1 });
});

test("one's own reply moves the mark if there was nothing new before it", () => {
  expect(after(known(), reply(3, {}, ada))).toMatchObject({ unread: 1, readSeq: 1 });
  expect(after(known({ unread: 0, readSeq: 2 }), reply(3, {}, ada))).toMatchObject({ unread: 0, readSeq: 3 });
  expect(after(known({ following: false }), reply(3, {}, ada))).toMatchObject({ unread: 0, following: true });
});

test("one's other devices say what one did there, and the room may be gone", () => {
  const own = { threadId: root.id, roomId: "r", following: false, readSeq: 2, unread: 0, mentions: 0 };
  const changes = { after: 1, userRev: 2, threads: [own], more: false, reset: false, incarnation: "i" };
  const told = hear(known(), { kind: "personal", changes });
  expect(told.byId[root.id]).toMatchObject({ ...own, root });
  expect(hear(told, { kind: "room-left", roomId: "r" }).byId).toEqual({});
});

test("the root shows what is known last", () => {
  const later = { ...root, rev: 9, content: "else" };
  const heard = hear(known(), { kind: "messages", roomId: "r", messages: [later] });
  expect(heard.byId[root.id]?.root).toEqual(later);
  const answered = threadsSlice.reducer(
    heard,
    loadThread.fulfilled({ ok: true, value: { root, following: true, readSeq: 2, unread: 0, mentions: 0 } }, "r", root.id),
  );
  expect(answered.byId[root.id]).toMatchObject({ root: later, unread: 0 });
});

test("an answer from before one stopped following does not make one follow again", () => {
  const late = { root, following: true, readSeq: 2, unread: 0, mentions: 0 };
  const wish = { threadId: root.id, on: false };
  const asked = threadsSlice.reducer(known(), followThread.pending("f", wish));
  const early = threadsSlice.reducer(asked, loadThread.fulfilled({ ok: true, value: late }, "r", root.id));
  expect(early.byId[root.id]).toMatchObject({ following: false, readSeq: 2 });
  const answered = threadsSlice.reducer(early, followThread.fulfilled({ ok: true, value: { ...late, following: false } }, "f", wish));
  const again = threadsSlice.reducer(answered, loadThread.fulfilled({ ok: true, value: late }, "r", root.id));
  expect(again.byId[root.id]).toMatchObject({ following: false });

  const own = { threadId: root.id, roomId: "r", following: false, readSeq: 2, unread: 0, mentions: 0 };
  const changes = { after: 1, userRev: 2, threads: [own], more: false, reset: false, incarnation: "i" };
  const told = hear(again, { kind: "personal", changes });
  expect(after(told, reply(3, {}, ada))).toMatchObject({ following: true });
});
