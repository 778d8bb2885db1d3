import { useMemo } from "react";
import type { ConnectionState } from "../contract";
import type { Thunk } from "../store/state";
import { useChatDispatch, useChatSelector } from "../store/state";

const retryNow =
  (): Thunk<void> =>
  (_dispatch, _state, { client }) => {
    client.retryNow();
  };

export function useConnection(): ConnectionState {
  const connection = useChatSelector((state) => state.connection);
  const dispatch = useChatDispatch();
  return useMemo(
    () => ({
      ...connection,
      retryNow: () => {
        dispatch(retryNow());
      },
    }),
    [connection, dispatch],
  );
}

export type Limits = { messageLength: number; calledUnasked: number; pollOptions: number; pollOptionLength: number };

/** `calledUnasked` is how many people one calls at once without being asked whether one means it. */
export function useLimits(): Limits {
  return useChatSelector((state) => state.limits);
}
