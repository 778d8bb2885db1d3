import type { Problem } from "@mlchat/sdk";
import { useCallback } from "react";
import { useChatDispatch, useChatSelector, type Thunk } from "../store/state";
import { marked } from "./bookmarksSlice";

/** It shows at once; where the server says no, it is as before. */
export const bookmarking =
  (messageId: string, on: boolean): Thunk<Promise<Problem | undefined>> =>
  async (dispatch, _state, { client }) => {
    dispatch(marked({ messageId, on }));
    const done = on ? await client.api.own.bookmark(messageId) : await client.api.own.removeBookmark(messageId);
    if (done.ok) return undefined;
    dispatch(marked({ messageId, on: !on }));
    return done.problem;
  };

/** Whether one wants to find a message again, and how to change that. */
export function useBookmark(messageId: string): { on: boolean; toggle: () => Promise<Problem | undefined> } {
  const dispatch = useChatDispatch();
  const on = useChatSelector(({ bookmarks }) => bookmarks[messageId] === true);
  const toggle = useCallback(() => dispatch(bookmarking(messageId, !on)), [dispatch, messageId, on]);
  return { on, toggle };
}
