import { createSelector } from "@reduxjs/toolkit";
import { useMemo } from "react";
import type { ThreadList, ThreadSummary } from "../contract";
import { useChatDispatch, useChatSelector, type State } from "../store/state";
import { loadThreads } from "./threadsSlice";

/** The threads that one follows and that have replies, the one that was replied to last first. */
const selectFollowed = createSelector([({ threads }: State) => threads.byId, ({ rooms }: State) => rooms.byId], (byId, rooms) =>
  Object.values(byId)
    .flatMap((thread): ThreadSummary[] => {
      const { root, following, threadId, roomId, unread, mentions } = thread;
      if (!following || root?.replies === undefined || rooms[roomId] === undefined) return [];
      return [{ threadId, roomId, root, replies: root.replies, unread, mentions }];
    })
    .sort((a, b) => b.replies.lastAt.localeCompare(a.replies.lastAt)),
);

const selectUnread = createSelector([selectFollowed], (threads) => ({
  unread: threads.filter((thread) => thread.unread > 0).length,
  mentions: threads.reduce((sum, { mentions }) => sum + mentions, 0),
}));

/** In how many threads there is something new, and how often one is called there. */
export function useUnreadThreads(): { unread: number; mentions: number } {
  return useChatSelector(selectUnread);
}

export function useThreads(): ThreadList {
  const dispatch = useChatDispatch();
  const state = useChatSelector(({ threads }) => threads.state);
  const cursor = useChatSelector(({ threads }) => threads.cursor);
  const threads = useChatSelector(selectFollowed);
  return useMemo(
    () => ({
      state: state === "unknown" ? "loading" : state,
      threads,
      hasMore: cursor !== undefined,
      loadMore: () => void dispatch(loadThreads(cursor)),
      reload: () => void dispatch(loadThreads(undefined)),
    }),
    [dispatch, state, threads, cursor],
  );
}
