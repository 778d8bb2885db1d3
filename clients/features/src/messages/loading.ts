import type { Page, PageQuery, Result } from "@mlchat/sdk";
import { createAction, createAsyncThunk } from "@reduxjs/toolkit";
import type { Services } from "../store/services";
import type { State } from "../store/state";
import { placeOf } from "./stretch";

/** A page, and the most the server gives at once. */
const PAGE = 50;
const EARLIER = 100;
const LARGEST = 200;

type Config = { extra: Services; state: State };

/** A page of what the key names: a room, or a thread in it. */
function ask({ client }: Services, key: string, query: PageQuery): Promise<Result<Page>> {
  const { roomId, threadId } = placeOf(key);
  return threadId === undefined ? client.history({ roomId }, query) : client.replies(threadId, query);
}

/** What is known of a conversation before the server answers: of a thread, the replies among what is at hand of its room. */
async function known({ client }: Services, state: State, key: string): Promise<Page | undefined> {
  const { roomId, threadId } = placeOf(key);
  if (threadId === undefined) return client.remembered(roomId);
  const room = state.messages.byRoom[roomId]?.timeline?.messages ?? (await client.remembered(roomId))?.messages;
  const messages = (room ?? []).filter(({ threadOf }) => threadOf === threadId);
  return messages.length === 0 ? undefined : { messages, users: {}, hasBefore: true, hasAfter: false, incarnation: "" };
}

/** The newest messages as they were known last; they are there before the server could answer. */
export const remembered = createAction<{ roomId: string; page: Page }>("messages/remembered");

/**
 * Loads the newest messages of a room: with unread ones, those and a few before, so that their divider has a place. What
 * is remembered of them shows at once.
 */
export const loadNewest = createAsyncThunk<Result<Page>, string, Config>(
  "messages/loadNewest",
  async (roomId, { dispatch, getState, extra }) => {
    if (getState().messages.byRoom[roomId]?.timeline === undefined) {
      const page = await known(extra, getState(), roomId);
      if (page !== undefined) dispatch(remembered({ roomId, page }));
    }
    const room = getState().rooms.byId[roomId];
    const unread = room?.my === undefined ? 0 : room.seq - room.my.readSeq;
    return ask(extra, roomId, { limit: Math.min(LARGEST, unread + PAGE) });
  },
  {
    condition: (roomId, { getState }) => getState().messages.byRoom[roomId]?.loading === undefined,
  },
);

/** Loads what was said around a message; the key of a stretch says which. */
export const loadAround = createAsyncThunk<Result<Page>, string, Config>(
  "messages/loadAround",
  (key, { extra }) => {
    const { seq } = placeOf(key);
    return ask(extra, key, { limit: EARLIER, ...(seq !== undefined && { around: seq }) });
  },
  { condition: (key, { getState }) => getState().messages.byRoom[key]?.loading === undefined },
);

/** Loads the messages after those at hand, in a stretch that does not reach the end. */
export const loadAfter = createAsyncThunk<Result<Page> | undefined, string, Config>(
  "messages/loadAfter",
  async (key, { getState, extra }) => {
    const last = getState().messages.byRoom[key]?.timeline?.messages.at(-1);
    return last && ask(extra, key, { after: last.seq, limit: EARLIER });
  },
  {
    condition: (key, { getState }) => {
      const conversation = getState().messages.byRoom[key];
      return conversation?.timeline?.hasAfter === true && conversation.loadingAfter === undefined;
    },
  },
);

/** Loads the messages before those at hand. */
export const loadBefore = createAsyncThunk<Result<Page> | undefined, string, Config>(
  "messages/loadBefore",
  async (key, { getState, extra }) => {
    const first = getState().messages.byRoom[key]?.timeline?.messages.at(0);
    return first && ask(extra, key, { before: first.seq, limit: EARLIER });
  },
  {
    condition: (key, { getState }) => {
      const conversation = getState().messages.byRoom[key];
      return conversation?.timeline?.hasBefore === true && conversation.loadingBefore === undefined;
    },
  },
);
