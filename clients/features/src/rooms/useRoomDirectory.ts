import { useEffect, useMemo } from "react";
import type { RoomDirectory } from "../contract";
import { useChatDispatch, useChatSelector } from "../store/state";
import { loadDirectory } from "./directorySlice";

/** How long somebody may take for the next letter before a search goes out. */
const PAUSE = 150;

/** Public rooms whose name starts with what is typed; all of them for nothing. */
export function useRoomDirectory(query: string): RoomDirectory {
  const wanted = query.trim();
  const dispatch = useChatDispatch();
  const { state, rooms, cursor, query: answered } = useChatSelector(({ directory }) => directory);

  useEffect(() => {
    const timer = setTimeout(() => void dispatch(loadDirectory({ query: wanted })), wanted === "" ? 0 : PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [wanted, dispatch]);

  return useMemo(
    () => ({
      state: answered === wanted ? state : "loading",
      rooms,
      hasMore: cursor !== undefined,
      loadMore: () => {
        if (cursor !== undefined && state !== "loading") void dispatch(loadDirectory({ query: wanted, cursor }));
      },
      reload: () => void dispatch(loadDirectory({ query: wanted })),
    }),
    [state, rooms, cursor, answered, wanted, dispatch],
  );
}
