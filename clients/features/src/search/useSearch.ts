import type { Chat, Hit, Problem, Result, SearchPage } from "@mlchat/sdk";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useChatDispatch, type Thunk } from "../store/state";

/** How long somebody may take for the next letter before a search goes out. */
const PAUSE = 250;

/** How many pages without a hit are gone through before somebody has to ask for more. */
const EMPTY_PAGES = 5;

/** What is found, the newest first. */
export type Search = {
  state: "idle" | "loading" | "ready" | "failed";
  hits: Hit[];
  /** Why it failed. */
  problem?: Problem;
  /** People and rooms that were named and that one does not know. */
  unknown: string[];
  indexed: number;
  hasMore: boolean;
  loadingMore: boolean;
  loadMore: () => void;
  reload: () => void;
};

type Known = Pick<Search, "hits" | "unknown" | "indexed" | "loadingMore"> & {
  /** What this answers. */
  query: string | undefined;
  cursor?: string;
  problem?: Problem;
};

const nothing: Known = { query: undefined, hits: [], unknown: [], indexed: 1, loadingMore: false };

const asking =
  (act: (client: Chat) => Promise<Result<SearchPage>>): Thunk<Promise<Result<SearchPage>>> =>
  (_dispatch, _state, { client }) =>
    act(client);

/** Looks for messages; a query that is typed on is not asked for. */
export function useSearch(query: string): Search {
  const dispatch = useChatDispatch();
  const wanted = query.trim();
  const [known, setKnown] = useState<Known>(nothing);
  const asked = useRef(0);

  /** The next page that has something, or the last one that was tried. */
  const find = useCallback(
    async (cursor?: string): Promise<Result<SearchPage>> => {
      const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      let page = await dispatch(asking(({ api }) => api.search(wanted, zone, cursor)));
      for (let pages = 1; page.ok && page.value.hits.length === 0 && page.value.cursor !== undefined && pages < EMPTY_PAGES; pages++) {
        const next = page.value.cursor;
        page = await dispatch(asking(({ api }) => api.search(wanted, zone, next)));
      }
      return page;
    },
    [dispatch, wanted],
  );

  const begin = useCallback(async () => {
    const mine = ++asked.current;
    const page = await find();
    if (mine !== asked.current) return;
    setKnown(page.ok ? { ...nothing, query: wanted, ...page.value } : { ...nothing, query: wanted, problem: page.problem });
  }, [find, wanted]);

  useEffect(() => {
    asked.current++;
    if (wanted === "") return undefined;
    const timer = setTimeout(() => void begin(), PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [wanted, begin]);

  return useMemo(() => {
    const { query: answered, cursor, ...rest } = known;
    const current = wanted !== "" && answered === wanted;
    const loadMore = async () => {
      if (!current || cursor === undefined || known.loadingMore) return;
      const mine = ++asked.current;
      setKnown({ ...known, loadingMore: true });
      const page = await find(cursor);
      if (mine !== asked.current) return;
      if (!page.ok) setKnown({ ...known, loadingMore: false, problem: page.problem });
      else {
        const { cursor: _done, problem: _gone, ...before } = known;
        setKnown({ ...before, ...page.value, hits: [...known.hits, ...page.value.hits], loadingMore: false });
      }
    };
    return {
      // While something else is looked for, what was found before stays in sight.
      ...(wanted === "" ? { ...nothing, query: undefined } : rest),
      state: wanted === "" ? "idle" : !current ? "loading" : known.problem !== undefined ? "failed" : "ready",
      hasMore: current && cursor !== undefined,
      loadMore: () => void loadMore(),
      reload: () => {
        setKnown(nothing);
        void begin();
      },
    };
  }, [known, wanted, find, begin]);
}
