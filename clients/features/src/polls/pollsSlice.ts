import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { told } from "../store/told";
import type { OwnVote } from "./shownPoll";

/** So many polls are remembered in which one voted or looked what one did. */
const REMEMBERED = 200;

/** What one chose oneself, by message: messages are told to all alike and do not say it. */
export type OwnVotes = Record<string, OwnVote>;

type Choice = { messageId: string; options: number[] };

export const pollsSlice = createSlice({
  name: "polls",
  initialState: (): OwnVotes => ({}),
  reducers: {
    /** The server said what it has; what is on its way to it stays. */
    known(state, { payload: { messageId, options } }: PayloadAction<Choice>) {
      const wanted = state[messageId]?.wanted;
      state[messageId] = { kept: options, ...(wanted && { wanted }) };
      const messages = Object.keys(state);
      for (const old of messages.slice(0, Math.max(0, messages.length - REMEMBERED))) delete state[old];
    },
    /** One wants this; it shows at once. */
    wanted(state, { payload: { messageId, options } }: PayloadAction<Choice>) {
      state[messageId] = { ...state[messageId], wanted: options };
    },
    /** The server has this. */
    kept(state, { payload: { messageId, options } }: PayloadAction<Choice>) {
      state[messageId] = { kept: options };
    },
    /** The server did not take it: all is as it was. */
    refused(state, { payload: messageId }: PayloadAction<string>) {
      delete state[messageId]?.wanted;
    },
  },
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      if (event.kind === "reset-all") return {};
      // Another device may have voted while this one heard nothing.
      if (event.kind === "connection" && event.connection.state === "online") {
        for (const own of Object.values(state)) own.stale = true;
      }
      return undefined;
    });
  },
});

export const { known, wanted, kept, refused } = pollsSlice.actions;
