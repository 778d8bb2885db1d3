import type { Outgoing } from "@mlchat/sdk";
import { expect, test } from "vitest";
import { ada, message } from "../../test/chatWords";
import type { Entry } from "../contract";
import { entriesOf, type Shown } from "./entries";

const utcDay = (moment: string) => moment.slice(0, 10);
const show = (shown: Partial<Shown>) =>
  entriesOf(utcDay)({ messages: [], outgoing: [], me: ada.id, newAfter: undefined, ...shown });
const keys = (lines: Entry[]) => lines.map(({ key }) => key);

function outgoing(clientId: string, createdAt = "2026-01-01T12:10:00.000Z"): Outgoing {
  return { state: "waiting", clientId, to: { roomId: "r" }, content: "soon", createdAt };
}

function groups(lines: Entry[]): boolean[] {
  return lines.flatMap((line) => ("startsGroup" in line ? [line.startsGroup] : []));
}

test("each day is announced before its first message", () => {
  const lines = show({
    messages: [message(1), message(2, { timestamp: "2026-01-02T00:00:00.000Z" }), message(3, { timestamp: "2026-01-02T09:00:00.000Z" })],
  });
  expect(keys(lines)).toEqual(["day:2026-01-01", "message:m1", "day:2026-01-02", "message:m2", "message:m3"]);
});

test("messages of one author within five minutes are one group", () => {
  const at = (time: string) => ({ timestamp: `2026-01-01T${time}.000Z` });
  const lines = show({
    messages: [
      message(1, at("12:00:00")),
      message(2, at("12:05:00")),
      message(3, at("12:10:01")),
      message(4, at("12:10:02"), ada),
      message(5, at("12:10:03")),
    ],
  });
  expect(groups(lines)).toEqual([true, false, true, true, true]);
});

test("a new day starts a new group, however short the time between", () => {
  const lines = show({
    messages: [
      message(1, { timestamp: "2026-01-01T23:59:59.000Z" }),
      message(2, { timestamp: "2026-01-02T00:00:01.000Z" }),
    ],
  });
  expect(groups(lines)).toEqual([true, true]);
});

test("the divider stands before the first unread message of somebody else, which starts a group", () => {
  const lines = show({ messages: [message(1), message(2, {}, ada), message(3), message(4)], newAfter: 1 });
  expect(keys(lines)).toEqual(["day:2026-01-01", "message:m1", "message:m2", "new", "message:m3", "message:m4"]);
  expect(groups(lines)).toEqual([true, true, true, false]);
});

test("there is no divider when everything, or nothing that is known, has been read", () => {
  expect(keys(show({ messages: [message(1)], newAfter: "nothing" }))).not.toContain("new");
  expect(keys(show({ messages: [message(1)], newAfter: undefined }))).not.toContain("new");
  expect(keys(show({ messages: [message(1, {}, ada)], newAfter: 0 }))).not.toContain("new");
});

test("what is on its way stands after the messages, in a group with one's own", () => {
  const lines = show({
    messages: [message(1), message(2, { clientId: "c0" }, ada)],
    outgoing: [outgoing("c1", "2026-01-01T12:01:00.000Z"), outgoing("c2", "2026-01-01T12:01:01.000Z")],
  });
  expect(keys(lines)).toEqual(["day:2026-01-01", "message:m1", "own:c0", "own:c1", "own:c2"]);
  expect(groups(lines)).toEqual([true, true, false, false]);
});

test("a sent message takes the place and the key of the outgoing one, which is not shown a second time", () => {
  const before = show({ messages: [message(1)], outgoing: [outgoing("c1")] });
  const after = show({ messages: [message(1), message(2, { clientId: "c1" }, ada)], outgoing: [outgoing("c1")] });
  expect(keys(after)).toEqual(keys(before));
  expect(after.at(-1)).toMatchObject({ kind: "message", own: true });
});

test("a clientId of somebody else hides nothing", () => {
  const lines = show({ messages: [message(1, { clientId: "c1" })], outgoing: [outgoing("c1")] });
  expect(lines.at(-1)).toMatchObject({ kind: "outgoing", key: "own:c1" });
});

test("messages stay in the order of the room, whatever their clocks say", () => {
  const lines = show({
    messages: [message(1, { timestamp: "2026-01-01T13:00:00.000Z" }), message(2, { timestamp: "2026-01-01T12:00:00.000Z" })],
  });
  expect(keys(lines)).toEqual(["day:2026-01-01", "message:m1", "message:m2"]);
});

test("a note of the system stands alone, and what follows it starts a group", () => {
  const note = message(2, { content: "", system: { kind: "joined" } });
  const lines = show({ messages: [message(1), note, message(3)], newAfter: 1 });
  expect(lines.map(({ kind }) => kind)).toEqual(["day", "message", "note", "new", "message"]);
  expect(groups(lines)).toEqual([true, true]);
});

test("nothing is made anew when nothing has changed, and only what stands there when one message has", () => {
  const entries = entriesOf(utcDay);
  const shown = { outgoing: [outgoing("c")], me: ada.id, newAfter: "nothing" as const };
  const [one, two, three, four] = [message(1), message(2), message(3), message(4)];
  const before = entries({ ...shown, messages: [one, two, three, four] });
  expect(entries({ ...shown, messages: [one, two, three, four] })).toBe(before);
  const edited = message(2, { content: "else" });
  const after = entries({ ...shown, messages: [one, edited, three, four] });
  const kept = after.filter((entry, index) => entry === before[index]);
  expect(keys(kept)).toEqual(["day:2026-01-01", "message:m1", "message:m4"]);
});

test("earlier messages that come in leave the later ones as they are, but for the first of a group", () => {
  const entries = entriesOf(utcDay);
  const shown = { outgoing: [], me: ada.id, newAfter: "nothing" as const };
  const later = [message(2), message(3), message(4)];
  const before = entries({ ...shown, messages: later });
  const after = entries({ ...shown, messages: [message(1), ...later] });
  expect(keys(after)).toEqual(["day:2026-01-01", "message:m1", "message:m2", "message:m3", "message:m4"]);
  expect(groups(after)).toEqual([true, false, false, false]);
  expect(after.slice(3)).toEqual(before.slice(2));
  expect(after[3]).toBe(before[2]);
});
