import type { Message, Page, Result } from "@mlchat/sdk";
import { createAsyncThunk, createSlice } from "@reduxjs/toolkit";
import type { Services } from "../store/services";
import type { State } from "../store/state";
import { told } from "../store/told";
import { placeOf } from "./stretch";

/** So many linked messages are remembered. */
const REMEMBERED = 200;

/** Messages that others link to, by the key of their place; `undefined` where there is none that one may read. */
export type Glimpses = Record<string, Message | undefined>;

/** Asks for the message at a place, once. */
export const glimpse = createAsyncThunk<Result<Page>, string, { extra: Services; state: State }>(
  "messages/glimpse",
  (key, { extra }) => {
    const { roomId, seq = 0 } = placeOf(key);
    return extra.client.api.history({ roomId }, { after: seq - 1, limit: 1 });
  },
  { condition: (key, { getState }) => !(key in getState().glimpses) },
);

export const glimpsesSlice = createSlice({
  name: "glimpses",
  initialState: (): Glimpses => ({}),
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(glimpse.fulfilled, (state, { payload, meta: { arg: key } }) => {
      if (!payload.ok && payload.problem.status !== 404) return;
      const found = payload.ok ? payload.value.messages.find(({ seq }) => seq === placeOf(key).seq) : undefined;
      state[key] = found;
      const keys = Object.keys(state);
      for (const old of keys.slice(0, Math.max(0, keys.length - REMEMBERED))) delete state[old];
    });
    builder.addCase(told, (state, { payload: event }) => {
      if (event.kind === "reset-all") return {};
      if (event.kind !== "messages") return undefined;
      for (const message of event.messages) {
        const key = Object.keys(state).find((one) => state[one]?.id === message.id);
        if (key !== undefined) state[key] = message;
      }
      return undefined;
    });
  },
});
