import type { ChatEvent, Message, OwnThread, Result, Thread, ThreadPage } from "@mlchat/sdk";
import { createAsyncThunk, createSlice } from "@reduxjs/toolkit";
import { calls, isNews, MANY } from "../rooms/unread";
import { myId } from "../session/sessionSlice";
import type { Services } from "../store/services";
import type { State } from "../store/state";
import { told } from "../store/told";

/** What is known of a thread: what it is to oneself, and the message that began it where that is known too. */
export type KnownThread = OwnThread & {
  root?: Message;
  /** The newest reply that was counted. */
  counted: number;
  /** Whether one has said here to follow it, and the server has not told of that yet: an answer from before says nothing. */
  wished?: boolean;
};

export type ThreadsState = {
  /** Whether the list has been asked for. */
  state: "unknown" | "loading" | "ready" | "failed";
  byId: Record<string, KnownThread>;
  /** Asks for the threads behind those that are known. */
  cursor: string | undefined;
  me: string | undefined;
};

const nothing: ThreadsState = { state: "unknown", byId: {}, cursor: undefined, me: undefined };

type Config = { extra: Services; state: State };

/** The threads that one follows, the one that was replied to last first; with a cursor, those behind. */
export const loadThreads = createAsyncThunk<Result<ThreadPage>, string | undefined, Config>(
  "threads/load",
  (cursor, { extra }) => extra.client.api.thread.followed(cursor === undefined ? {} : { cursor }),
);

/** One thread, whether one follows it or not. */
export const loadThread = createAsyncThunk<Result<Thread>, string, Config>("threads/loadOne", (threadId, { extra }) =>
  extra.client.api.thread.one(threadId),
);

export const followThread = createAsyncThunk<Result<Thread>, { threadId: string; on: boolean }, Config>(
  "threads/follow",
  ({ threadId, on }, { extra }) => extra.client.api.thread.follow(threadId, on),
);

export const readThread = createAsyncThunk<Result<Thread>, { threadId: string; seq: number; force?: boolean }, Config>(
  "threads/read",
  ({ threadId, seq, force }, { extra }) => extra.client.api.thread.read(threadId, seq, force),
);

export const threadsSlice = createSlice({
  name: "threads",
  initialState: nothing,
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(loadThreads.pending, (state) => {
      if (state.state !== "ready") state.state = "loading";
    });
    builder.addCase(loadThreads.fulfilled, (state, { payload }) => {
      if (!payload.ok) {
        if (state.state !== "ready") state.state = "failed";
        return;
      }
      state.state = "ready";
      state.cursor = payload.value.cursor;
      for (const thread of payload.value.threads) take(state, thread);
    });
    builder.addCase(followThread.pending, (state, { meta: { arg } }) => {
      const known = state.byId[arg.threadId];
      if (known !== undefined) known.wished = arg.on;
    });
    builder.addCase(followThread.fulfilled, (state, { payload, meta: { arg } }) => {
      if (!payload.ok) delete state.byId[arg.threadId]?.wished;
      else take(state, payload.value);
    });
    for (const one of [loadThread, readThread]) {
      builder.addCase(one.fulfilled, (state, { payload }) => {
        if (payload.ok) take(state, payload.value);
      });
    }
    builder.addCase(told, (state, { payload }) => hear(state, payload));
  },
});

function take(state: ThreadsState, { root, following, readSeq, unread, mentions }: Thread): void {
  const known = state.byId[root.id];
  const newest = known?.root !== undefined && known.root.rev > root.rev ? known.root : root;
  const counted = Math.max(known?.counted ?? 0, root.replies?.lastSeq ?? 0);
  const wish = known?.wished;
  state.byId[root.id] = {
    threadId: root.id,
    roomId: root.roomId,
    following: wish ?? following,
    readSeq,
    unread,
    mentions,
    root: newest,
    counted,
    ...(wish !== undefined && { wished: wish }),
  };
}

function hear(state: ThreadsState, event: ChatEvent): ThreadsState | undefined {
  switch (event.kind) {
    case "session":
      state.me = myId(event.session);
      break;
    case "personal":
      for (const own of event.changes.threads ?? []) hearOwn(state, own);
      break;
    case "messages":
      for (const message of event.messages) hearMessage(state, message);
      break;
    case "room-left":
      for (const { threadId, roomId } of Object.values(state.byId)) if (roomId === event.roomId) delete state.byId[threadId];
      break;
    case "reset-all":
      return { ...nothing, me: state.me };
    default:
      break;
  }
  return undefined;
}

function hearOwn(state: ThreadsState, own: OwnThread): void {
  const { wished, ...known } = state.byId[own.threadId] ?? { counted: 0 };
  state.byId[own.threadId] = { ...known, ...own, ...(wished !== undefined && wished !== own.following && { wished, following: wished }) };
}

function hearMessage(state: ThreadsState, message: Message): void {
  const begun = state.byId[message.id];
  if (begun !== undefined && (begun.root?.rev ?? 0) < message.rev) begun.root = message;
  const thread = message.threadOf === undefined ? undefined : state.byId[message.threadOf];
  if (thread === undefined || message.seq <= thread.counted) return;
  thread.counted = message.seq;
  if (message.senderId === state.me) {
    // As on the server: one's own reply moves the mark if there was nothing new before it, and lets one follow.
    if (thread.unread === 0 || !thread.following) Object.assign(thread, { readSeq: message.seq, unread: 0, mentions: 0 });
    thread.following = true;
    delete thread.wished;
  } else if (isNews(message, state.me) && message.seq > thread.readSeq) {
    thread.unread = Math.min(MANY, thread.unread + 1);
    if (calls(message, state.me)) thread.mentions = Math.min(MANY, thread.mentions + 1);
  }
}
