import type { RoomSummary, ThreadSummary, User } from "@mlchat/features";
import { expect, test } from "vitest";
import { en } from "../src/language/en";
import { goals, keyOf, pathTo } from "../src/finding/places";
import { neighbour } from "../src/shortcuts/neighbour";
import { chord, localKeys, pressed, shortcuts, singles, usualSingleKeys } from "../src/shortcuts/registry";
import { singleKeyOf, singleKeysOf, withKey } from "../src/shortcuts/singleKeys";

const room = (id: string, more: Partial<RoomSummary> = {}): RoomSummary => ({
  id,
  kind: "public",
  title: id,
  readOnly: false,
  receipts: true,
  archived: false,
  permanent: false,
  people: [],
  members: 2,
  unread: 0,
  mentions: 0,
  ...more,
});
const person = (username: string, displayName: string): User => ({ id: `id of ${username}`, username, displayName, kind: "person" });
const grace = person("grace", "Grace Hopper");
const keys = (query: string, rooms: RoomSummary[], people: User[] = [], recent: string[] = []) =>
  goals(query, { rooms, threads: [], people, recent }).map(keyOf);

test("with nothing typed: what calls oneself, what is unread, where one was, then the rest", () => {
  const rooms = [room("old"), room("been"), room("unread", { unread: 5 }), room("called", { unread: 1, mentions: 1 }), room("new", { lastAt: "2026-01-01" })];
  expect(keys("", rooms, [grace], ["been"])).toEqual(["called", "unread", "been", "new", "old"]);
});

test("a few letters find rooms by any word, people by either name, and a conversation before its person", () => {
  const direct = room("d", { kind: "direct", title: "Grace Hopper", other: grace });
  expect(keys("hop", [room("shop"), direct], [grace])).toEqual(["d", "shop"]);
  expect(keys("grace", [room("garden")], [grace])).toEqual(["id of grace"]);
  expect(keys("gdn", [room("garden")])).toEqual(["garden"]);
  expect(keys("xyz", [room("garden")], [grace])).toEqual([]);
});

test("threads are found by how they begin, after a room of that name, and stand with what is unread", () => {
  const thread = (threadId: string, content: string, unread = 0) =>
    ({ threadId, roomId: "r", root: { content }, unread, mentions: 0 }) as ThreadSummary;
  const plan = thread("plan", "Plan the summer");
  const threads = [plan, thread("long", `${"word ".repeat(40)}plan`), thread("new", "What is new", 2)];
  const found = (query: string) => goals(query, { rooms: [room("r"), room("planning")], threads, people: [grace], recent: [] }).map(keyOf);
  expect(found("plan")).toEqual(["planning", "plan"]);
  expect(found("summer")).toEqual(["plan"]);
  expect(found("")).toEqual(["new", "r", "planning"]);
  expect(pathTo({ kind: "thread", thread: plan })).toBe("/rooms/r/thread/plan");
});

test("a # asks for rooms and an @ for people first", () => {
  const direct = room("d", { kind: "direct", title: "Ada", other: person("ada", "Ada") });
  expect(keys("@ada", [room("ada"), direct])[0]).toBe("d");
  expect(keys("#ada", [direct, room("ada")])[0]).toBe("ada");
});

test("where one was lately comes before what matches alike", () => {
  expect(keys("team", [room("team a"), room("team b")], [], ["team b"])).toEqual(["team b", "team a"]);
});

test("the room above the first is the last, and of unread ones the others are passed over", () => {
  const rooms = [room("a"), room("b", { unread: 1 }), room("c")];
  expect(neighbour(rooms, "a", -1, false)?.id).toBe("c");
  expect(neighbour(rooms, "c", 1, false)?.id).toBe("a");
  expect(neighbour(rooms, "c", 1, true)?.id).toBe("b");
  expect(neighbour(rooms, "b", 1, true)).toBeUndefined();
  expect(neighbour(rooms, undefined, 1, false)?.id).toBe("a");
  expect(neighbour(rooms, undefined, -1, false)?.id).toBe("c");
  expect(neighbour([], "a", 1, false)).toBeUndefined();
});

const key = (name: string, more = {}) => ({ key: name, code: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

test("keys are what they are on every keyboard", () => {
  expect(chord(key("K", { ctrlKey: true, shiftKey: true }))).toBe("mod+shift+k");
  expect(chord(key("ArrowUp", { altKey: true, shiftKey: true }))).toBe("alt+shift+ArrowUp");
  expect(chord(key("?", { shiftKey: true }))).toBe("?");
  expect(chord(key("k", { metaKey: true }))).toBe("mod+k");
});

test("single keys act only for those who want them, and never while one writes", () => {
  expect(pressed(key("j"), false, undefined)).toBeUndefined();
  expect(pressed(key("j"), false, usualSingleKeys)).toBe("nextMessage");
  expect(pressed(key("j"), true, usualSingleKeys)).toBeUndefined();
  expect(pressed(key("?", { shiftKey: true }), true, usualSingleKeys)).toBeUndefined();
  expect(pressed(key("?", { shiftKey: true }), false, undefined)).toBe("sheet");
  expect(pressed(key("k", { ctrlKey: true }), true, undefined)).toBe("find");
});

test("single keys are what somebody makes of them, and none does two things", () => {
  const other = withKey(usualSingleKeys, "nextMessage", "n");
  expect(pressed(key("n"), false, other)).toBe("nextMessage");
  expect(pressed(key("j"), false, other)).toBeUndefined();

  const swapped = withKey(other, "nextMessage", "k");
  expect(pressed(key("k"), false, swapped)).toBe("nextMessage");
  expect(pressed(key("n"), false, swapped)).toBe("previousMessage");

  const fewer = withKey(withKey(swapped, "react", ""), "unread", "");
  expect(singles(fewer).map(({ name }) => name)).toEqual(["nextMessage", "previousMessage", "reply", "edit"]);
  expect(pressed(key(""), false, fewer)).toBeUndefined();
});

test("a single key is one sign that is no space and does not show the shortcuts", () => {
  expect(["я", "ß", "5", ",", "J"].map((one) => singleKeyOf(key(one)))).toEqual(["я", "ß", "5", ",", "j"]);
  for (const one of [" ", "?", "Enter", "F6", "ArrowUp", "Dead"]) expect(singleKeyOf(key(one)), one).toBeUndefined();
  expect(singleKeyOf(key("j", { ctrlKey: true }))).toBeUndefined();
});

test("of kept single keys those count that can be keys", () => {
  const own = withKey(withKey(usualSingleKeys, "reply", "x"), "react", "");
  expect(singleKeysOf(JSON.stringify(own))).toEqual(own);
  expect(singleKeysOf(null)).toEqual(usualSingleKeys);
  expect(singleKeysOf("{")).toEqual(usualSingleKeys);
  expect(singleKeysOf("null")).toEqual(usualSingleKeys);
  expect(singleKeysOf('{"reply":"ctrl","edit":3,"react":"?","unread":"w","more":"m"}')).toEqual({ ...usualSingleKeys, unread: "w" });
});

test("each shortcut has a name and its own keys, and none takes what a browser cannot do without", () => {
  const taken = shortcuts.map((one) => one.keys);
  expect(new Set(taken).size).toBe(taken.length);
  for (const { name } of [...shortcuts, ...singles(usualSingleKeys), ...localKeys]) expect(en.shortcuts[name]).toBeTypeOf("string");
  // The browser finds nothing in messages that are not in the page, so in a conversation Ctrl+F is the search.
  const essential = ["t", "n", "w", "l", "r", "d", "p", "q", "c", "v", "x", "a", "z", "+", "-", "0", "shift+t", "shift+n", "shift+w", "shift+r"];
  for (const one of essential) expect(taken).not.toContain(`mod+${one}`);
  for (const one of ["F1", "F5", "F11", "F12", "Tab", "Escape", "alt+ArrowLeft", "alt+ArrowRight", "Space"]) expect(taken).not.toContain(one);
});
