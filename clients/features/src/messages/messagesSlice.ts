import { createSlice, original, type PayloadAction } from "@reduxjs/toolkit";
import type { ChatEvent } from "@mlchat/sdk";
import { closed, opened } from "../rooms/roomsSlice";
import { told } from "../store/told";
import { close, failLoading, finishLoading, startLoading, takeBefore, takeMessages } from "./conversationState";
import type { ConversationState, NewAfter } from "./conversationState";
import { loadBefore, loadNewest } from "./loading";

/** So many conversations that are not on the screen are kept. */
const KEPT_CONVERSATIONS = 20;

export type MessagesState = {
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
    /** What is new in the room is known now; it holds until the conversation is closed. */
    newSince(draft, { payload: { roomId, after } }: PayloadAction<{ roomId: string; after: NewAfter }>) {
      return change(plain(draft), roomId, (now) => ({ ...now, newAfter: now.newAfter ?? after }));
    },
  },
  extraReducers: (builder) => {
    builder.addCase(loadNewest.pending, (draft, { meta }) => {
      const state = plain(draft);
      return put(state, meta.arg, startLoading(state.byRoom[meta.arg], meta.requestId));
    });
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

export const { newSince } = messagesSlice.actions;

function hear(state: MessagesState, event: ChatEvent): MessagesState {
  switch (event.kind) {
    case "messages":
      return change(state, event.roomId, (now) => takeMessages(now, event.messages));
    case "room":
      return findAgain(state, [event.room.id]);
    case "rooms":
      return findAgain(
        state,
        event.rooms.map(({ id }) => id),
      );
    case "reset":
    case "room-left":
      return forget(state, [event.roomId]);
    case "reset-all":
      return nothing;
    default:
      return state;
  }
}

/** A room that was not there is there now: its conversation is loaded again. */
function findAgain(state: MessagesState, roomIds: string[]): MessagesState {
  const missing = roomIds.filter((id) => state.byRoom[id]?.state === "not-found");
  return missing.length === 0 ? state : forget(state, missing);
}

/** A conversation leaves the screen; of those that left before, the ones longest away are forgotten. */
function leave(before: MessagesState, roomId: string): MessagesState {
  const state = change(before, roomId, close);
  const order = [...state.closed.filter((other) => other !== roomId), roomId];
  const forgotten = order.slice(0, -KEPT_CONVERSATIONS);
  return forget({ ...state, closed: order.slice(-KEPT_CONVERSATIONS) }, forgotten);
}

function forget(state: MessagesState, roomIds: string[]): MessagesState {
  const kept = Object.entries(state.byRoom).filter(([roomId]) => !roomIds.includes(roomId));
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
