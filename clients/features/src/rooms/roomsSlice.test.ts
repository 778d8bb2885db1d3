import type { ChatEvent } from "@mlchat/sdk";
import { expect, test } from "vitest";
import { ada, ben, message, room } from "../../test/chatWords";
import { reducer, type State } from "../store/state";
import { told } from "../store/told";
import { closed, opened, readUpTo, showHeld } from "./roomsSlice";
import { selectRoom, selectRoomLists } from "./roomSummary";

const events = (...all: ChatEvent[]) => all.map((event) => told(event));
const say = (seq: number, by = ben): ChatEvent => ({ kind: "messages", roomId: "r", messages: [message(seq, {}, by)] });
const session: ChatEvent = { kind: "session", session: { state: "signed-in", user: ada } };
const start = run([...events(session, { kind: "rooms", rooms: [room()] })]);

function run(actions: Parameters<typeof reducer>[1][], from?: State): State {
  return actions.reduce<State>((state, action) => reducer(state, action), from ?? reducer(undefined, { type: "start" }));
}

const unread = (state: State) => selectRoom(state, "r")?.unread;

test("what others say counts as unread, once each, and shows as the preview", () => {
  const state = run(events(say(6), say(6), say(7)), start);
  expect(selectRoom(state, "r")).toMatchObject({ unread: 2, preview: "text 7" });
});

test("what one says oneself is read when everything before it was", () => {
  expect(run(events(say(6, ada)), start).rooms.byId["r"]?.my).toMatchObject({ readSeq: 6, unread: 0 });
  expect(run(events(say(6), say(7, ada)), start).rooms.byId["r"]?.my).toMatchObject({ readSeq: 5, unread: 1 });
});

test("counting stops where the server stops", () => {
  const many = Array.from({ length: 150 }, (_, index) => say(index + 6));
  expect(unread(run(events(...many), start))).toBe(100);
});

test("in a conversation on the screen a message counts only if it is not read in a moment", () => {
  const arrived = run([opened("r"), ...events(say(6))], start);
  expect(unread(arrived)).toBe(0);
  expect(unread(run([showHeld("r")], arrived))).toBe(1);
  const read = run([readUpTo({ roomId: "r", seq: 6, left: 0 })], arrived);
  expect(unread(run([showHeld("r")], read))).toBe(0);
});

test("what was held back counts when the conversation leaves the screen", () => {
  expect(unread(run([opened("r"), ...events(say(6)), closed("r")], start))).toBe(1);
});

test("the server's mark wins, but does not take back what has just been read here", () => {
  const arrived = run(events(say(6), say(7)), start);
  const mark = { readSeq: 6, unread: 1, mentions: 0 };
  expect(unread(run(events({ kind: "mark", roomId: "r", mark }), arrived))).toBe(1);
  const read = run([readUpTo({ roomId: "r", seq: 7, left: 0 })], arrived);
  expect(unread(run(events({ kind: "mark", roomId: "r", mark }), read))).toBe(0);
});

test("a room shown late or to all alike takes away neither the mark nor the last message", () => {
  const { my, ...shared } = room({ rev: 9, seq: 6, members: 3 });
  const state = run(events(say(6), { kind: "room", room: shared }, { kind: "room", room: room({ rev: 2 }) }), start);
  expect(selectRoom(state, "r")).toMatchObject({ unread: 1, members: 3, preview: "text 6" });
});

test("channels are in the order of their names, direct conversations in that of their last message", () => {
  const people = [ada, ben];
  const said = (id: string, timestamp: string) =>
    room({ id, kind: "direct", people, lastMessage: message(1, { roomId: id, timestamp }) });
  const rooms = [
    room({ id: "z", name: "zebra" }),
    room({ id: "a", name: "aardvark" }),
    said("old", "2026-01-01T00:00:00.000Z"),
    said("new", "2026-01-02T00:00:00.000Z"),
    room({ id: "silent", kind: "direct", people }),
  ].map(({ name, ...rest }) => (rest.kind === "direct" ? rest : { ...rest, name: name ?? "" }));
  const lists = selectRoomLists(run(events({ kind: "rooms", rooms }), start));
  expect(lists.channels.map(({ id }) => id)).toEqual(["a", "z"]);
  expect(lists.directs.map(({ id }) => id)).toEqual(["new", "old", "silent"]);
  expect(lists.directs[0]).toMatchObject({ title: "Ben", other: ben });
});

test("a summary stays the same object while its room does", () => {
  const other = room({ id: "other", name: "other" });
  const before = run(events({ kind: "room", room: other }), start);
  const after = run(events(say(6)), before);
  expect(selectRoom(after, "other")).toBe(selectRoom(before, "other"));
  expect(selectRoom(after, "r")).not.toBe(selectRoom(before, "r"));
  expect(selectRoomLists(after)).toBe(selectRoomLists(after));
});

test("after signing out nothing of the rooms is left", () => {
  expect(run(events({ kind: "reset-all" }), start).rooms).toMatchObject({ state: "loading", byId: {} });
});

test("what the system notes does not count as unread", () => {
  const note: ChatEvent = {
    kind: "messages",
    roomId: "r",
    messages: [message(6, { content: "", system: { kind: "joined" } })],
  };
  expect(unread(run(events(note, say(7)), start))).toBe(1);
});

test("a setting that is taken away is gone, and a late room does not bring it back", () => {
  const named = events({ kind: "room", room: room({ rev: 6, topic: "tea" }) });
  const cleared = run(events({ kind: "room", room: room({ rev: 7 }) }), run(named, start));
  expect(selectRoom(cleared, "r")).not.toHaveProperty("topic");
  expect(selectRoom(run(named, cleared), "r")).not.toHaveProperty("topic");
});

test("what one may do in a room follows what others make of one", () => {
  const member = { user: ada, role: "moderator" as const, joinedAt: "2026-01-01T00:00:00.000Z" };
  const risen = run(events({ kind: "member", roomId: "r", member, members: 3 }), start);
  expect(selectRoom(risen, "r")).toMatchObject({ role: "moderator", members: 3 });
  const muted = run(
    events({ kind: "member", roomId: "r", member: { ...member, mutedUntil: "2099-01-01T00:00:00.000Z" } }),
    risen,
  );
  expect(selectRoom(muted, "r")?.mutedUntil).toBe("2099-01-01T00:00:00.000Z");
  const spoken = run(events({ kind: "member", roomId: "r", member }), muted);
  expect(selectRoom(spoken, "r")).not.toHaveProperty("mutedUntil");
});

test("what was marked unread elsewhere is unread here, after a time without the server too", () => {
  const read = run(events(say(6), { kind: "mark", roomId: "r", mark: { readSeq: 6, unread: 0, mentions: 0 } }), start);
  const mark = { readSeq: 3, unread: 2, mentions: 1 };
  expect(unread(run(events({ kind: "mark", roomId: "r", mark }), read))).toBe(0);
  expect(unread(run(events({ kind: "mark", roomId: "r", mark, back: true }), read))).toBe(2);
  expect(unread(run(events({ kind: "mark", roomId: "r", mark, anew: true }), read))).toBe(2);
});

test("rooms with something new stand first, where one is called or spoken to before the others, and none moves while one is in it", () => {
  const named = (id: string, unread: number, mentions: number, more: object = {}) =>
    room({ id, name: id, my: { ...room().my, unread, mentions, ...more } as never });
  const rooms = [named("a", 0, 0), named("b", 2, 0), named("c", 3, 1, { favourite: true }), named("d", 4, 0, { level: "mentions" }), named("e", 5, 0, { level: "none" }), { ...named("f", 1, 0), kind: "direct" as const }];
  const known = run(events(session, { kind: "rooms", rooms }));
  const sections = (state: State) => {
    const { unread: first, favourites, rooms: others } = selectRoomLists(state).sections;
    return [first, favourites, others].map((section) => section.map(({ id }) => id).join(""));
  };
  expect(sections(known)).toEqual(["cfb", "", "ade"]);
  const reading = run([opened("c"), readUpTo({ roomId: "c", seq: 9, left: 0 })], known);
  expect(sections(reading)).toEqual(["cfb", "", "ade"]);
  expect(sections(run([opened("e"), opened("d")], known))).toEqual(["cfb", "", "ade"]);
  expect(sections(run([closed("c")], reading))).toEqual(["fb", "c", "ade"]);
  const elsewhere = run([opened("a"), ...events({ kind: "messages", roomId: "a", messages: [{ ...message(6, {}, ben), roomId: "a" }] }), showHeld("a")], known);
  expect(sections(elsewhere)).toEqual(["cfb", "", "ade"]);
  expect(sections(run([closed("a")], elsewhere))).toEqual(["cfab", "", "de"]);
});
