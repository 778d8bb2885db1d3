import type { Problem } from "@mlchat/sdk";
import { useCallback } from "react";
import { useChatDispatch, type Thunk } from "../store/state";

type Opened = { roomId?: string; problem?: Problem };

const openDirect =
  (userId: string): Thunk<Promise<Opened>> =>
  async (_dispatch, _state, { client }) => {
    const opened = await client.openDirect([userId]);
    return opened.ok ? { roomId: opened.value.id } : { problem: opened.problem };
  };

/** Opens the direct conversation with somebody; the first time it is made. */
export function useOpenDirect(): (userId: string) => Promise<Opened> {
  const dispatch = useChatDispatch();
  return useCallback((userId: string) => dispatch(openDirect(userId)), [dispatch]);
}
