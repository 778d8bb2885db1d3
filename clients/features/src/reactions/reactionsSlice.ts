import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { told } from "../store/told";
import type { OwnReaction } from "./shownReactions";

/** So many messages that one reacted to are remembered. */
const REMEMBERED = 500;

/** What one did oneself since the page was opened, by message and emoji. */
export type OwnReactions = Record<string, Record<string, OwnReaction>>;

function forgetOldest(state: OwnReactions): void {
  const messages = Object.keys(state);
  for (const old of messages.slice(0, Math.max(0, messages.length - REMEMBERED))) delete state[old];
}

type Of = { messageId: string; emoji: string };

export const reactionsSlice = createSlice({
  name: "reactions",
  initialState: (): OwnReactions => ({}),
  reducers: {
    /** One wants this; it shows at once. */
    wanted(state, { payload: { messageId, emoji, on } }: PayloadAction<Of & { on: boolean }>) {
      state[messageId] = { ...state[messageId], [emoji]: { on, state: "asking" } };
      forgetOldest(state);
    },
    /** The server has what was wanted. */
    kept(state, { payload: { messageId, emoji } }: PayloadAction<Of>) {
      const own = state[messageId]?.[emoji];
      if (own !== undefined) own.state = "kept";
    },
    /** The server said what it has of oneself with these emoji; what one did meanwhile stays. */
    known(state, { payload: { messageId, emoji, mine } }: PayloadAction<{ messageId: string; emoji: string[]; mine: string[] }>) {
      const said = emoji.map((one) => [one, { on: mine.includes(one), state: "kept" } as const] as const);
      state[messageId] = { ...Object.fromEntries(said), ...state[messageId] };
      forgetOldest(state);
    },
    /** The server did not take it: all is as it was. */
    refused(state, { payload: { messageId, emoji } }: PayloadAction<Of>) {
      delete state[messageId]?.[emoji];
    },
  },
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => (event.kind === "reset-all" ? {} : state));
  },
});

export const { wanted, kept, known, refused } = reactionsSlice.actions;
