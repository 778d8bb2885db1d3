import { useEffect, useMemo } from "react";
import type { PinList } from "../contract";
import { useChatDispatch, useChatSelector } from "../store/state";
import { loadPins } from "./pinsSlice";

/** What a room keeps in sight, as long as it is on the screen. */
export function usePins(roomId: string): PinList {
  const dispatch = useChatDispatch();
  const known = useChatSelector(({ pins }) => pins.find((room) => room.roomId === roomId));

  useEffect(() => {
    void dispatch(loadPins({ roomId }));
  }, [roomId, dispatch]);

  return useMemo(() => {
    const cursor = known?.cursor;
    return {
      state: known?.state ?? "loading",
      messages: known?.messages ?? [],
      hasMore: cursor !== undefined,
      loadMore: () => {
        if (cursor !== undefined && known?.state !== "loading") void dispatch(loadPins({ roomId, cursor }));
      },
      reload: () => void dispatch(loadPins({ roomId })),
    };
  }, [known, roomId, dispatch]);
}
