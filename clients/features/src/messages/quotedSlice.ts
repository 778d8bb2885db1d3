import type { Message, Result } from "@mlchat/sdk";
import { createAsyncThunk, createSlice } from "@reduxjs/toolkit";
import type { Services } from "../store/services";
import type { State } from "../store/state";
import { told } from "../store/told";

/** So many quoted messages are remembered. */
const REMEMBERED = 300;

/** Messages that others quote, by their id: asked for, found, or neither where there is none that one may read. */
export type Quoted = Record<string, { asked?: true; message?: Message }>;

type Asked = { roomId: string; messageId: string };

/** Brings a message that is quoted: from the conversation at hand, or else from the server, once. */
export const bringQuoted = createAsyncThunk<Result<Message>, Asked, { extra: Services; state: State }>(
  "messages/quoted",
  async ({ roomId, messageId }, { extra, getState }) => {
    const near = getState().messages.byRoom[roomId]?.timeline?.messages.find(({ id }) => id === messageId);
    return near === undefined ? extra.client.api.message(messageId) : { ok: true, value: near };
  },
  { condition: ({ messageId }, { getState }) => !(messageId in getState().quoted) },
);

export const quotedSlice = createSlice({
  name: "quoted",
  initialState: (): Quoted => ({}),
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(bringQuoted.pending, (state, { meta: { arg } }) => {
      state[arg.messageId] = { asked: true };
    });
    builder.addCase(bringQuoted.fulfilled, (state, { payload, meta: { arg } }) => {
      if (payload.ok) state[arg.messageId] = { message: payload.value };
      else if (payload.problem.status === 404) state[arg.messageId] = {};
      const ids = Object.keys(state);
      for (const old of ids.slice(0, Math.max(0, ids.length - REMEMBERED))) delete state[old];
    });
    builder.addCase(told, (state, { payload: event }) => {
      switch (event.kind) {
        case "reset-all":
          return {};
        // What could not be had stays asked for, and is asked for again when there is a server.
        case "connection":
          if (event.connection.state === "online") {
            for (const [id, { asked }] of Object.entries(state)) if (asked === true) delete state[id];
          }
          return undefined;
        // What was changed or deleted there meanwhile is not told one by one.
        case "reset":
        case "room-left":
          for (const [id, { message }] of Object.entries(state)) if (message?.roomId === event.roomId) delete state[id];
          return undefined;
        case "messages":
          for (const message of event.messages) if (message.id in state) state[message.id] = { message };
          return undefined;
        default:
          return undefined;
      }
    });
  },
});
