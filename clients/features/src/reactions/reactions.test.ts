import type { Message, Problem, Result } from "@mlchat/sdk";
import { configureStore } from "@reduxjs/toolkit";
import { expect, test } from "vitest";
import { reducer, type Dispatch, type State } from "../store/state";
import { lookUpReactions, uncertain } from "./lookUpReactions";
import { react } from "./react";
import { shownReactions } from "./shownReactions";

const problem: Problem = { type: "/problems/too-many-reactions", title: "No", status: 409, instance: "urn:uuid:1" };

/** A client whose server answers when the test says so. */
function client() {
  const asked: { emoji: string; on: boolean; answer: (result: Result<Message>) => void }[] = [];
  const chat = {
    react: (_id: string, emoji: string, on: boolean) =>
      new Promise<Result<Message>>((answer) => asked.push({ emoji, on, answer })),
    api: { opinion: () => Promise.resolve({ ok: true, value: { reactions: ["👍"], options: [] } }) },
  };
  const store = configureStore({
    reducer,
    preloadedState: { session: { state: "signed-in", user: { id: "me" } } } as State,
    middleware: (standard) => standard({ thunk: { extraArgument: { client: chat } }, immutableCheck: false, serializableCheck: false }),
  });
  const shown = (reactions: { emoji: string; count: number; userIds: string[] }[]) =>
    shownReactions(reactions, store.getState().reactions["m"] ?? {}, "me").map(({ emoji, count, mine }) => [emoji, count, mine]);
  return { dispatch: store.dispatch as Dispatch, asked, shown };
}

const done = { ok: true, value: {} as Message } as const;
const thumb = (count: number, ...userIds: string[]) => [{ emoji: "👍", count, userIds }];

test("what one does shows before the server has answered, and goes when it refuses", async () => {
  const { dispatch, asked, shown } = client();
  const reacted = dispatch(react("m", "👍", true));
  expect(shown([])).toEqual([["👍", 1, true]]);
  expect(shown(thumb(1, "other"))).toEqual([["👍", 2, true]]);
  asked[0]?.answer({ ok: false, problem });
  expect(await reacted).toEqual(problem);
  expect(shown(thumb(1, "other"))).toEqual([["👍", 1, false]]);
});

test("nobody is counted twice when the event overtakes the answer", async () => {
  const { dispatch, asked, shown } = client();
  const reacted = dispatch(react("m", "👍", true));
  expect(shown(thumb(2, "other", "me"))).toEqual([["👍", 2, true]]);
  asked[0]?.answer(done);
  await reacted;
  expect(shown(thumb(2, "other", "me"))).toEqual([["👍", 2, true]]);
});

test("taking back the last one leaves nothing", () => {
  const { dispatch, shown } = client();
  void dispatch(react("m", "👍", false));
  expect(shown(thumb(1, "me"))).toEqual([]);
});

test("who changes their mind while the server is asked is told last what they want last", async () => {
  const { dispatch, asked } = client();
  const first = dispatch(react("m", "👍", true));
  expect(await dispatch(react("m", "👍", false))).toBeUndefined();
  expect(asked.map(({ on }) => on)).toEqual([true]);
  asked[0]?.answer(done);
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[1]?.on).toBe(false);
  asked[1]?.answer(done);
  expect(await first).toBeUndefined();
});

test("one's own stays marked where the server names only the first twenty", async () => {
  const { dispatch, asked, shown } = client();
  const twenty = Array.from({ length: 20 }, (_, number) => String(number));
  const reacted = dispatch(react("m", "👍", true));
  expect(shown(thumb(40, ...twenty))).toEqual([["👍", 41, true]]);
  asked[0]?.answer(done);
  await reacted;
  expect(shown(thumb(41, ...twenty))).toEqual([["👍", 41, true]]);
});

test("what others took away is not shown because one had it once", async () => {
  const { dispatch, asked, shown } = client();
  const reacted = dispatch(react("m", "👍", true));
  asked[0]?.answer(done);
  await reacted;
  expect(shown(thumb(1, "other"))).toEqual([["👍", 1, false]]);
  expect(shown([])).toEqual([]);
});

test("in a crowd of which not all are named, the server is asked about oneself once", async () => {
  const { dispatch, shown } = client();
  const crowd = [...thumb(30, "a", "b"), { emoji: "❤️", count: 30, userIds: ["a"] }, { emoji: "🎉", count: 1, userIds: ["a"] }];
  expect(uncertain(crowd, {}, "me")).toEqual(["👍", "❤️"]);
  expect(uncertain(crowd, { "👍": { on: true, state: "kept" } }, "me")).toEqual(["❤️"]);
  expect(uncertain(thumb(30, "me"), {}, "me")).toEqual([]);
  await dispatch(lookUpReactions("m", ["👍", "❤️"]));
  expect(shown(crowd)).toEqual([["👍", 30, true], ["❤️", 30, false], ["🎉", 1, false]]);
});

test("what one does while the server is asked counts, not what it had", async () => {
  const { dispatch, shown } = client();
  const asking = dispatch(lookUpReactions("m", ["👍"]));
  void dispatch(react("m", "👍", false));
  await asking;
  expect(shown(thumb(30, "a", "b"))).toEqual([["👍", 30, false]]);
});
