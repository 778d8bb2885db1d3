import type { Page, Result } from "@mlchat/sdk";
import { createAsyncThunk } from "@reduxjs/toolkit";
import type { Services } from "../store/services";
import type { State } from "../store/state";

/** A page, and the most the server gives at once. */
const PAGE = 50;
const EARLIER = 100;
const LARGEST = 200;

type Config = { extra: Services; state: State };

/** Loads the newest messages of a room: with unread ones, those and a few before, so that their divider has a place. */
export const loadNewest = createAsyncThunk<Result<Page>, string, Config>(
  "messages/loadNewest",
  (roomId, { getState, extra }) => {
    const room = getState().rooms.byId[roomId];
    const unread = room?.my === undefined ? 0 : room.seq - room.my.readSeq;
    return extra.client.history({ roomId }, { limit: Math.min(LARGEST, unread + PAGE) });
  },
  {
    condition: (roomId, { getState }) => getState().messages.byRoom[roomId]?.loading === undefined,
  },
);

/** Loads the messages before those at hand. */
export const loadBefore = createAsyncThunk<Result<Page> | undefined, string, Config>(
  "messages/loadBefore",
  async (roomId, { getState, extra }) => {
    const first = getState().messages.byRoom[roomId]?.timeline?.messages.at(0);
    return first && extra.client.history({ roomId }, { before: first.seq, limit: EARLIER });
  },
  {
    condition: (roomId, { getState }) => {
      const conversation = getState().messages.byRoom[roomId];
      return conversation?.timeline?.hasBefore === true && conversation.loadingBefore === undefined;
    },
  },
);
