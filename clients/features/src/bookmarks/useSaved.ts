import type { Bookmarked, Chat, Problem, Result } from "@mlchat/sdk";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useChatDispatch, useChatSelector, type Thunk } from "../store/state";
import { bookmarking } from "./useBookmark";

type BookmarkPage = { bookmarks: Bookmarked[]; cursor?: string };

/** The messages one wants to find again, the newest mark first. */
export type Saved = {
  state: "loading" | "ready" | "failed";
  saved: Bookmarked[];
  hasMore: boolean;
  loadMore: () => void;
  reload: () => void;
  remove: (messageId: string) => Promise<Problem | undefined>;
};

const asking =
  (ask: (client: Chat) => Promise<Result<BookmarkPage>>): Thunk<Promise<Result<BookmarkPage>>> =>
  (_dispatch, _state, { client }) =>
    ask(client);

export function useSaved(): Saved {
  const dispatch = useChatDispatch();
  const marks = useChatSelector(({ bookmarks }) => bookmarks);
  const count = Object.keys(marks).length;
  const [known, setKnown] = useState<{ state: Saved["state"]; pages: Bookmarked[]; cursor?: string }>({ state: "loading", pages: [] });
  const asked = useRef(0);

  const load = useCallback(
    async (cursor?: string) => {
      const mine = ++asked.current;
      const page = await dispatch(asking(({ api }) => api.own.bookmarks(cursor)));
      if (mine !== asked.current) return;
      setKnown(({ pages }) => {
        if (!page.ok) return { state: "failed", pages };
        const { bookmarks, cursor: next } = page.value;
        return { state: "ready", pages: cursor === undefined ? bookmarks : [...pages, ...bookmarks], ...(next !== undefined && { cursor: next }) };
      });
    },
    [dispatch],
  );

  // Another device may have marked something: then the list begins anew.
  useEffect(() => {
    void load();
  }, [load, count]);

  return useMemo(
    () => ({
      state: known.state,
      // What was unmarked a moment ago is gone before the list is here anew.
      saved: known.pages.filter(({ message }) => marks[message.id] === true),
      hasMore: known.cursor !== undefined,
      loadMore: () => void load(known.cursor),
      reload: () => void load(),
      remove: (messageId) => dispatch(bookmarking(messageId, false)),
    }),
    [known, marks, load, dispatch],
  );
}
