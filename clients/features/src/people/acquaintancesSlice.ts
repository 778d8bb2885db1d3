import type { ChatEvent, Result, Sender, User } from "@mlchat/sdk";
import { createAsyncThunk, createSlice, isAnyOf } from "@reduxjs/toolkit";
import { loadAfter, loadAround, loadBefore, loadNewest } from "../messages/loading";
import { loadMembers } from "../rooms/membersSlice";
import type { Services } from "../store/services";
import type { State } from "../store/state";
import { told } from "../store/told";
import { searchPeople } from "./peopleSlice";

/** So many people are remembered by name; the longest known go first. */
const REMEMBERED = 2_000;

/** Who has come by, by username with an `@` (so that no name means something to the engine); `undefined` where nobody has this name. */
export type Acquaintances = Record<string, Sender | undefined>;

/** Asks who has a username that nobody who came by has. */
export const lookUp = createAsyncThunk<Result<User[]>, string, { extra: Services; state: State }>(
  "people/lookUp",
  (username, { extra }) => inTurn(() => extra.client.api.people(username)),
  { condition: (username, { getState }) => !isKnown(getState().acquaintances, username) },
);

/** A message may name many at once: they are asked for one after the other. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(ask: () => Promise<T>): Promise<T> {
  const asked = last.then(ask, ask);
  last = asked;
  return asked;
}

/** Whether it is known who has this name, or that nobody has it. */
export function isKnown(acquaintances: Acquaintances, username: string): boolean {
  return `@${username}` in acquaintances;
}

const pages = isAnyOf(loadNewest.fulfilled, loadAround.fulfilled, loadBefore.fulfilled, loadAfter.fulfilled);

export const acquaintancesSlice = createSlice({
  name: "acquaintances",
  initialState: (): Acquaintances => ({}),
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      if (event.kind === "reset-all") return {};
      meet(state, peopleIn(event));
      return undefined;
    });
    builder.addCase(lookUp.fulfilled, (state, { payload, meta: { arg: username } }) => {
      if (!payload.ok) return;
      meet(state, payload.value);
      if (!isKnown(state, username)) state[`@${username}`] = undefined;
    });
    builder.addCase(searchPeople.fulfilled, (state, { payload }) => {
      if (payload.ok) meet(state, payload.value);
    });
    builder.addCase(loadMembers.fulfilled, (state, { payload }) => {
      if (payload.ok) meet(state, payload.value.members.map(({ user }) => user));
    });
    builder.addMatcher(pages, (state, { payload }) => {
      if (payload?.ok !== true) return;
      const { users, messages } = payload.value;
      meet(state, [...Object.values(users), ...messages.map(({ sender }) => sender)]);
    });
  },
});

function meet(state: Acquaintances, people: Sender[]): void {
  for (const { id, username, displayName } of people) {
    const known = state[`@${username}`];
    if (known?.id === id && known.displayName === displayName) continue;
    state[`@${username}`] = { id, username, displayName };
  }
  const names = Object.keys(state);
  for (const name of names.slice(0, Math.max(0, names.length - REMEMBERED))) delete state[name];
}

function peopleIn(event: ChatEvent): Sender[] {
  switch (event.kind) {
    case "session":
      return event.session.state === "signed-in" ? [event.session.user] : [];
    case "messages":
      return event.messages.map(({ sender }) => sender);
    case "rooms":
      return event.rooms.flatMap(({ people = [] }) => people);
    case "room":
      return event.room.people ?? [];
    case "member":
      return [event.member.user];
    default:
      return [];
  }
}
