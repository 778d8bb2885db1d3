import type { Message, Problem } from "@mlchat/sdk";
import { useEffect, useMemo } from "react";
import type { ThreadConversation } from "../contract";
import { conversationActions } from "../messages/conversationActions";
import { loadNewest } from "../messages/loading";
import { newSince, noneNew, stretchLeft } from "../messages/messagesSlice";
import { conversationSelector } from "../messages/selectConversation";
import { threadKey } from "../messages/stretch";
import { useChatDispatch, useChatSelector, type State } from "../store/state";
import { followThread, loadThread, readThread } from "./threadsSlice";

/** The message that began the thread: what is at hand of the room may have it before the server says it. */
function rootOf({ threads, messages }: State, roomId: string, threadId: string): Message | undefined {
  const known = threads.byId[threadId]?.root;
  return known ?? messages.byRoom[roomId]?.timeline?.messages.find(({ id }) => id === threadId);
}

/** One thread, loaded and kept up to date as long as it is on the screen. */
export function useThread(roomId: string, threadId: string): ThreadConversation {
  const dispatch = useChatDispatch();
  const key = threadKey(roomId, threadId);
  const select = useMemo(() => conversationSelector(roomId, key), [roomId, key]);
  const shown = useChatSelector(select);
  const root = useChatSelector((state) => rootOf(state, roomId, threadId));
  const own = useChatSelector(({ threads }) => threads.byId[threadId]);
  const missing = useChatSelector(({ messages }) => messages.byRoom[key] === undefined);
  const online = useChatSelector(({ connection }) => connection.state === "online");
  const fixed = useChatSelector(({ messages }) => messages.byRoom[key]?.newAfter !== undefined);
  const failed = shown.state === "failed";

  useEffect(
    () => () => {
      dispatch(stretchLeft(key));
    },
    [dispatch, key],
  );

  useEffect(() => {
    if (missing || (failed && online)) void dispatch(loadNewest(key));
  }, [dispatch, key, missing, failed, online]);

  useEffect(() => {
    if (online) void dispatch(loadThread(threadId));
  }, [dispatch, threadId, online]);

  // What is new is what nobody has read, on any device. Who does not follow has nothing new.
  const newAfter = own === undefined ? undefined : own.following && own.unread > 0 ? own.readSeq : ("nothing" as const);
  useEffect(() => {
    if (!missing && !fixed && newAfter !== undefined) dispatch(newSince({ roomId: key, after: newAfter }));
  }, [dispatch, key, missing, fixed, newAfter]);

  const following = own?.following ?? false;
  const behind = following ? (own?.readSeq ?? Infinity) : Infinity;
  const act = useMemo(
    () => ({
      ...conversationActions(roomId, key, dispatch),
      follow: async (on: boolean): Promise<Problem | undefined> => {
        const done = await dispatch(followThread({ threadId, on })).unwrap();
        return done.ok ? undefined : done.problem;
      },
    }),
    [roomId, key, threadId, dispatch],
  );
  const markRead = useMemo(
    () => (seq: number) => {
      if (seq > behind) void dispatch(readThread({ threadId, seq }));
    },
    [dispatch, threadId, behind],
  );
  const newest = root?.replies?.lastSeq ?? 0;
  const markAllRead = useMemo(
    () => () => {
      markRead(newest);
      dispatch(noneNew(key));
    },
    [dispatch, key, markRead, newest],
  );
  return useMemo(
    () => ({ ...shown, ...act, markAllRead, markRead, following, ...(root !== undefined && { root }) }),
    [shown, act, markAllRead, markRead, following, root],
  );
}
