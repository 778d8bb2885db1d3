import type { Message, Poll, Problem, Result } from "@mlchat/sdk";
import { configureStore } from "@reduxjs/toolkit";
import { expect, test } from "vitest";
import { reducer, type Dispatch, type State } from "../store/state";
import { told } from "../store/told";
import { shownPoll } from "./shownPoll";
import { lookUpVote, vote } from "./vote";

const problem: Problem = { type: "/problems/poll-closed", title: "No", status: 409, instance: "urn:uuid:1" };
const done = { ok: true, value: {} as Message } as const;

function poll(...votes: number[]): Poll {
  return {
    options: votes.map((count, at) => ({ text: String(at), votes: count, userIds: [] })),
    multiple: true,
    anonymous: true,
    voters: 3,
  };
}

/** A client whose server answers when the test says so. */
function client() {
  const asked: { options: number[]; answer: (result: Result<Message>) => void }[] = [];
  const chat = {
    vote: (_id: string, options: number[]) => new Promise<Result<Message>>((answer) => asked.push({ options, answer })),
    api: { opinion: () => Promise.resolve({ ok: true, value: { reactions: [], options: [1] } }) },
  };
  const store = configureStore({
    reducer,
    preloadedState: {} as State,
    middleware: (standard) => standard({ thunk: { extraArgument: { client: chat } }, immutableCheck: false, serializableCheck: false }),
  });
  const shown = (now: Poll) => {
    const { options, voters } = shownPoll(now, store.getState().polls["m"] ?? {}, "me");
    return [voters, ...options.map(({ votes, mine }) => (mine ? -votes : votes))];
  };
  return { dispatch: store.dispatch as Dispatch, asked, shown, state: () => store.getState().polls["m"] };
}

test("one's vote counts before the server has answered, and no more when it refuses", async () => {
  const { dispatch, asked, shown } = client();
  const voted = dispatch(vote("m", [0]));
  expect(shown(poll(1, 2))).toEqual([4, -2, 2]);
  asked[0]?.answer({ ok: false, problem });
  expect(await voted).toEqual(problem);
  expect(shown(poll(1, 2))).toEqual([3, 1, 2]);
});

test("what the server has of oneself is counted once", async () => {
  const { dispatch, asked, shown } = client();
  const voted = dispatch(vote("m", [0]));
  asked[0]?.answer(done);
  await voted;
  expect(shown(poll(2, 2))).toEqual([3, -2, 2]);
});

test("who chooses another leaves the first at once", async () => {
  const { dispatch, shown } = client();
  await dispatch(lookUpVote("m"));
  expect(shown(poll(1, 2))).toEqual([3, 1, -2]);
  void dispatch(vote("m", [0]));
  expect(shown(poll(1, 2))).toEqual([3, -2, 1]);
  void dispatch(vote("m", []));
  expect(shown(poll(1, 2))).toEqual([2, 1, 1]);
});

test("what is wanted last is told last", async () => {
  const { dispatch, asked } = client();
  const first = dispatch(vote("m", [0]));
  void dispatch(vote("m", [1]));
  expect(asked).toHaveLength(1);
  asked[0]?.answer(done);
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[1]?.options).toEqual([1]);
  asked[1]?.answer(done);
  expect(await first).toBeUndefined();
});

test("where all who chose are named, the poll says what one chose, on whichever device", () => {
  const named = { ...poll(2, 1), anonymous: false };
  named.options = [{ text: "a", votes: 2, userIds: ["ben", "me"] }, { text: "b", votes: 1, userIds: ["ben"] }];
  const shown = shownPoll(named, {}, "me");
  expect(shown.known).toBe(true);
  expect(shown.options.map(({ mine }) => mine)).toEqual([true, false]);
  const voting = shownPoll(named, { kept: [], wanted: [0, 1] }, "me");
  expect(voting.options.map(({ votes }) => votes)).toEqual([2, 2]);
  expect(voting.voters).toBe(3);
});

test("what one chose is not known until the server says it, and again after a time without it", async () => {
  const { dispatch, state } = client();
  expect(shownPoll(poll(1, 2), state() ?? {}, "me").known).toBe(false);
  await dispatch(lookUpVote("m"));
  expect(shownPoll(poll(1, 2), state() ?? {}, "me").known).toBe(true);
  dispatch(told({ kind: "connection", connection: { state: "online" } }));
  expect(state()).toEqual({ kept: [1], stale: true });
  expect(shownPoll(poll(1, 2), state() ?? {}, "me").known).toBe(false);
});

test("a vote that was refused leaves nothing behind that one would have chosen", async () => {
  const { dispatch, asked, state } = client();
  const voted = dispatch(vote("m", [0]));
  asked[0]?.answer({ ok: false, problem });
  await voted;
  expect(state()).toEqual({});
});
