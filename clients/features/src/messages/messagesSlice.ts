import { createSlice, original, type PayloadAction } from "@reduxjs/toolkit";
import type { ChatEvent, Message } from "@mlchat/sdk";
import { closed, opened } from "../rooms/roomsSlice";
import { told } from "../store/told";
import {
  close,
  failLoading,
  finishAround,
  finishLoading,
  showRemembered,
  startLoading,
  takeAfter,
  takeBefore,
  takeMessages,
} from "./conversationState";
import type { ConversationState, NewAfter } from "./conversationState";
import { loadAfter, loadAround, loadBefore, loadNewest, remembered } from "./loading";
import { placeOf } from "./stretch";

/** So many conversations that are not on the screen are kept. */
const KEPT_CONVERSATIONS = 20;

export type MessagesState = {
  /** Conversations by room, and stretches of them by their keys. */
  byRoom: Record<string, ConversationState>;
  /** Rooms in the order in which they left the screen, those on it not among them. */
  closed: string[];
};

const nothing: MessagesState = { byRoom: {}, closed: [] };

/**
 * The messages at hand. The state is large, so it is never changed through immer's drafts: each step makes a new state
 * from the plain one and shares what stays.
 */
export const messagesSlice = createSlice({
  name: "messages",
  initialState: nothing,
  reducers: {
    /** One wants everything behind this message to be new again. */
    newAgain(draft, { payload: { roomId, after } }: PayloadAction<{ roomId: string; after: number }>) {
      return change(plain(draft), roomId, (now) => ({ ...now, newAfter: after }));
    },
    /** What is new in the room is known now; it holds until the conversation is closed. */
    newSince(draft, { payload: { roomId, after } }: PayloadAction<{ roomId: string; after: NewAfter }>) {
      return change(plain(draft), roomId, (now) => ({ ...now, newAfter: now.newAfter ?? after }));
    },
    /** One has read everything, and no longer wants to see where one stopped before. */
    noneNew(draft, { payload: roomId }: PayloadAction<string>) {
      return change(plain(draft), roomId, (now) => ({ ...now, newAfter: "nothing" }));
    },
    /** A stretch leaves the screen: it can be loaded again. */
    stretchLeft(draft, { payload: key }: PayloadAction<string>) {
      return forget(plain(draft), (other) => other === key);
    },
  },
  extraReducers: (builder) => {
    builder.addCase(loadAround.pending, (draft, { meta }) => {
      const state = plain(draft);
      return put(state, meta.arg, startLoading(state.byRoom[meta.arg], meta.requestId));
    });
    builder.addCase(loadAround.fulfilled, (draft, { meta, payload }) =>
      change(plain(draft), meta.arg, (now) => {
        if (now.loading !== meta.requestId) return now;
        return payload.ok ? finishAround(now, payload.value) : failLoading(now, payload.problem.status);
      }),
    );
    builder.addCase(loadAfter.pending, (draft, { meta }) =>
      change(plain(draft), meta.arg, (now) => ({ ...now, loadingAfter: meta.requestId })),
    );
    builder.addCase(loadAfter.fulfilled, (draft, { meta, payload }) =>
      change(plain(draft), meta.arg, (now) => {
        if (now.loadingAfter !== meta.requestId) return now;
        return payload?.ok === true ? takeAfter(now, payload.value) : { ...now, loadingAfter: undefined };
      }),
    );
    builder.addCase(loadNewest.pending, (draft, { meta }) => {
      const state = plain(draft);
      return put(state, meta.arg, startLoading(state.byRoom[meta.arg], meta.requestId));
    });
    builder.addCase(remembered, (draft, { payload: { roomId, page } }) =>
      change(plain(draft), roomId, (now) => showRemembered(now, page)),
    );
    builder.addCase(loadNewest.fulfilled, (draft, { meta, payload }) =>
      change(plain(draft), meta.arg, (now) => {
        if (now.loading !== meta.requestId) return now;
        return payload.ok ? finishLoading(now, payload.value) : failLoading(now, payload.problem.status);
      }),
    );
    builder.addCase(loadBefore.pending, (draft, { meta }) =>
      change(plain(draft), meta.arg, (now) => ({ ...now, loadingBefore: meta.requestId })),
    );
    builder.addCase(loadBefore.fulfilled, (draft, { meta, payload }) =>
      change(plain(draft), meta.arg, (now) => {
        if (now.loadingBefore !== meta.requestId) return now;
        return payload?.ok === true ? takeBefore(now, payload.value) : { ...now, loadingBefore: undefined };
      }),
    );
    builder.addCase(opened, (draft, { payload: roomId }) => {
      const state = plain(draft);
      return { ...state, closed: state.closed.filter((other) => other !== roomId) };
    });
    builder.addCase(closed, (draft, { payload: roomId }) => leave(plain(draft), roomId));
    builder.addCase(told, (draft, { payload: event }) => hear(plain(draft), event));
  },
});

export const { newAgain, newSince, noneNew, stretchLeft } = messagesSlice.actions;

function hear(state: MessagesState, event: ChatEvent): MessagesState {
  switch (event.kind) {
    case "messages":
      return keysOf(state, event.roomId).reduce(
        (after, key) => change(after, key, (now) => takeMessages(now, within(key, event.messages))),
        state,
      );
    case "room":
      return findAgain(state, [event.room.id]);
    case "rooms":
      return findAgain(
        state,
        event.rooms.map(({ id }) => id),
      );
    case "reset":
    case "room-left":
      return forget(state, (key) => placeOf(key).roomId === event.roomId);
    case "reset-all":
      return nothing;
    default:
      return state;
  }
}

/** Of messages, those that the conversation of this key has: of a thread, its replies. */
function within(key: string, messages: readonly Message[]): readonly Message[] {
  const { threadId } = placeOf(key);
  return threadId === undefined ? messages : messages.filter(({ threadOf }) => threadOf === threadId);
}

/** A room that was not there is there now: its conversation is loaded again. */
function findAgain(state: MessagesState, roomIds: string[]): MessagesState {
  const missing = Object.keys(state.byRoom).filter(
    (key) => roomIds.includes(placeOf(key).roomId) && state.byRoom[key]?.state === "not-found",
  );
  return missing.length === 0 ? state : forget(state, (key) => missing.includes(key));
}

/** A conversation leaves the screen; of those that left before, the ones longest away are forgotten. */
function leave(before: MessagesState, roomId: string): MessagesState {
  const state = change(before, roomId, close);
  const order = [...state.closed.filter((other) => other !== roomId), roomId];
  const forgotten = order.slice(0, -KEPT_CONVERSATIONS);
  return forget({ ...state, closed: order.slice(-KEPT_CONVERSATIONS) }, (key) => forgotten.includes(key));
}

/** The conversation of a room and the stretches of it that are at hand. */
function keysOf(state: MessagesState, roomId: string): string[] {
  return Object.keys(state.byRoom).filter((key) => placeOf(key).roomId === roomId);
}

function forget(state: MessagesState, isForgotten: (key: string) => boolean): MessagesState {
  const kept = Object.entries(state.byRoom).filter(([key]) => !isForgotten(key));
  return { ...state, byRoom: Object.fromEntries(kept) };
}

function change(
  state: MessagesState,
  roomId: string,
  step: (now: ConversationState) => ConversationState,
): MessagesState {
  const now = state.byRoom[roomId];
  return now === undefined ? state : put(state, roomId, step(now));
}

function put(state: MessagesState, roomId: string, conversation: ConversationState): MessagesState {
  return { ...state, byRoom: { ...state.byRoom, [roomId]: conversation } };
}

function plain(draft: object): MessagesState {
  return original(draft) as MessagesState;
}
