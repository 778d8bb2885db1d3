import { useCallback, useEffect, useState } from "react";
import { myId } from "../session/sessionSlice";
import { useChatDispatch, type Thunk } from "../store/state";
import { told } from "../store/told";

const KEPT = 8;

const keyOf = (userId: string) => `mlchat:searches:${userId}:recent`;

const load =
  (): Thunk<Promise<string[]>> =>
  async (_dispatch, getState, { storage }) => {
    const userId = myId(getState().session);
    const text = userId === undefined ? undefined : await storage.read(keyOf(userId));
    return text === undefined ? [] : (JSON.parse(text) as string[]);
  };

const keep =
  (searches: readonly string[]): Thunk<void> =>
  (dispatch, getState, { storage }) => {
    const userId = myId(getState().session);
    if (userId === undefined) return;
    storage.write(keyOf(userId), JSON.stringify(searches)).catch((fault: unknown) => {
      dispatch(told({ kind: "not-kept", fault }));
    });
  };

/** What was looked for last in this browser, the last one first; it goes with whoever logs out. */
export function useRecentSearches(): { searches: string[]; remember: (query: string) => void; forget: () => void } {
  const dispatch = useChatDispatch();
  const [searches, setSearches] = useState<string[]>([]);

  useEffect(() => {
    let here = true;
    void dispatch(load()).then((found) => {
      if (here) setSearches(found);
    });
    return () => {
      here = false;
    };
  }, [dispatch]);

  const remember = useCallback(
    (query: string) => {
      const wanted = query.trim();
      if (wanted === "") return;
      setSearches((before) => {
        // What only goes on from the one before takes its place.
        const rest = before.filter((one, at) => one !== wanted && !(at === 0 && wanted.startsWith(one)));
        const after = [wanted, ...rest].slice(0, KEPT);
        dispatch(keep(after));
        return after;
      });
    },
    [dispatch],
  );
  const forget = useCallback(() => {
    setSearches([]);
    dispatch(keep([]));
  }, [dispatch]);
  return { searches, remember, forget };
}
