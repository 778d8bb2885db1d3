import type { ChatEvent, Typing } from "@mlchat/sdk";
import { expect, test } from "vitest";
import { ManualClock } from "../../../sdk/test/manualClock";
import { message } from "../../test/chatWords";
import type { Entry } from "../contract";
import { loadMembers } from "../rooms/membersSlice";
import { told } from "../store/told";
import { presenceSlice } from "./presenceSlice";
import { receiptsSlice } from "./receiptsSlice";
import { seenAt } from "./seenAt";
import { typistsEnding } from "./typistsEnding";
import { typingSlice, typingEnded } from "./typingSlice";
import { Watching } from "./watching";

const offline: ChatEvent = { kind: "connection", connection: { state: "offline" } };

test("who is here is known only while it is heard live; what one chose oneself stays", () => {
  const heard: ChatEvent[] = [
    { kind: "presence", people: [{ userId: "ben", status: "online" }] },
    { kind: "presence", people: [{ userId: "ben", status: "away" }] },
    { kind: "chosen", choice: { status: "dnd" } },
  ];
  const state = heard.map(told).reduce(presenceSlice.reducer, presenceSlice.getInitialState());
  expect(state).toEqual({ people: { ben: { userId: "ben", status: "away" } }, own: { status: "dnd" } });
  expect(presenceSlice.reducer(state, told(offline))).toEqual({ people: {}, own: { status: "dnd" } });
  expect(presenceSlice.reducer(state, told({ kind: "reset-all" }))).toEqual({ people: {} });
});

const typing = (userId: string, on: boolean, threadOf?: string): ChatEvent => {
  const typed: Typing = { roomId: "r", userId, on, ...(threadOf !== undefined && { threadOf }) };
  return { kind: "typing", typing: typed };
};

test("who writes is known in the order in which they began, each place by itself", () => {
  const heard = [typing("ben", true), typing("cyd", true), typing("ben", true), typing("ben", true, "m1"), typing("cyd", false)];
  const state = heard.map(told).reduce(typingSlice.reducer, typingSlice.getInitialState());
  expect(state).toEqual([
    { roomId: "r", userId: "ben" },
    { roomId: "r", userId: "ben", threadOf: "m1" },
  ]);
  expect(typingSlice.reducer(state, told(offline))).toEqual([]);
});

test("who is not heard of any more writes no more", () => {
  const clock = new ManualClock();
  const ended: unknown[] = [];
  const ending = typistsEnding(clock, ((action: unknown) => ended.push(action)));
  ending({ roomId: "r", userId: "ben", on: true });
  ending({ roomId: "r", userId: "cyd", on: true });
  clock.forward(4_000);
  ending({ roomId: "r", userId: "ben", on: true });
  ending({ roomId: "r", userId: "cyd", on: false });
  clock.forward(6_900);
  expect(ended).toEqual([]);
  clock.forward(200);
  expect(ended).toEqual([typingEnded({ roomId: "r", userId: "ben" })]);
});

const receipt = (userId: string, seq: number): ChatEvent => ({ kind: "receipt", receipt: { roomId: "r", userId, seq } });

test("receipts never go back, and who speaks right behind what they have read has read it", () => {
  const heard: ChatEvent[] = [
    receipt("u-ben", 4),
    receipt("u-ben", 2),
    receipt("cyd", 2),
    { kind: "messages", roomId: "r", messages: [message(5)] },
    { kind: "messages", roomId: "r", messages: [message(7)] },
  ];
  const state = heard.map(told).reduce(receiptsSlice.reducer, receiptsSlice.getInitialState());
  expect(state.byRoom).toEqual({ r: { "u-ben": 5, cyd: 2 } });
});

test("the list of members says who shows how far they have read", () => {
  const heard = [receipt("u-ben", 4), receipt("cyd", 9)].map(told);
  const before = heard.reduce(receiptsSlice.reducer, receiptsSlice.getInitialState());
  const ben = { user: { id: "u-ben" }, readSeq: 3 };
  const dan = { user: { id: "dan" } };
  const loaded = loadMembers.fulfilled({ ok: true, value: { members: [ben, dan] as never } }, "x", { roomId: "r" });
  expect(receiptsSlice.reducer(before, loaded).byRoom).toEqual({ r: { "u-ben": 4 } });
});

const entries = (...seqs: number[]): Entry[] =>
  seqs.map((seq) => ({ kind: "message", key: `k${seq}`, message: message(seq), own: false, startsGroup: false }));

test("everybody stands under the last message shown that they have read", () => {
  const receipts = { ada: 9, ben: 3, cyd: 5, dan: 1, eve: 8 };
  const all = { me: "ada", hasBefore: false, hasAfter: false };
  expect([...seenAt(entries(2, 3, 6), receipts, all)]).toEqual([
    ["m3", ["ben", "cyd"]],
    ["m6", ["eve"]],
  ]);
  const part = { me: "ada", hasBefore: true, hasAfter: true };
  expect([...seenAt(entries(4, 6), receipts, part)]).toEqual([["m4", ["cyd"]]]);
  expect(seenAt([], receipts, all).size).toBe(0);
});

const most = { watchedRooms: 20, watchedPeople: 200 };

test("what is on the screen is told together, once, and nothing while nobody looks", () => {
  const clock = new ManualClock();
  const watched: [string[], string[]][] = [];
  const moment = { watch: (rooms: string[], people: string[]) => watched.push([rooms, people]) };
  const watching = new Watching({ moment } as never, clock, () => most);
  const leave = watching.show("room", "r");
  watching.show("person", "ben")();
  watching.show("person", "cyd");
  const again = watching.show("person", "cyd");
  clock.forward(100);
  expect(watched).toEqual([[["r"], ["cyd"]]]);
  again();
  clock.forward(100);
  expect(watched).toHaveLength(1);
  watching.hide(true);
  clock.forward(100);
  watching.hide(false);
  clock.forward(100);
  leave();
  clock.forward(100);
  expect(watched.slice(1)).toEqual([
    [[], []],
    [["r"], ["cyd"]],
    [[], ["cyd"]],
  ]);
});

test("of many on the screen the latest are watched, as many as the server allows", () => {
  const clock = new ManualClock();
  const watched: [string[], string[]][] = [];
  const moment = { watch: (rooms: string[], people: string[]) => watched.push([rooms, people]) };
  let allowed = most;
  const watching = new Watching({ moment } as never, clock, () => allowed);
  for (let number = 0; number < 300; number += 1) watching.show("person", `p${number}`);
  clock.forward(100);
  expect(watched[0]?.[1]).toHaveLength(200);
  expect(watched[0]?.[1].at(-1)).toBe("p299");
  allowed = { watchedRooms: 1, watchedPeople: 2 };
  watching.limitsKnown();
  clock.forward(100);
  expect(watched[1]?.[1]).toEqual(["p298", "p299"]);
  allowed = { watchedRooms: 0, watchedPeople: 0 };
  watching.limitsKnown();
  clock.forward(100);
  expect(watched[2]?.[1]).toHaveLength(300);
});
