import { useCallback } from "react";
import { useChatDispatch, useChatSelector, type Thunk } from "../store/state";

const discarding =
  (roomId: string): Thunk<void> =>
  (_dispatch, _state, { draftSync }) =>
    void draftSync.discardOther(roomId);

/** What another device wrote in a room while this one wrote too, and how to say that it is not needed. */
export function useOtherDraft(roomId: string): { other: string | undefined; discard: () => void } {
  const dispatch = useChatDispatch();
  const other = useChatSelector(({ otherDrafts }) => otherDrafts[roomId]);
  const discard = useCallback(() => {
    dispatch(discarding(roomId));
  }, [dispatch, roomId]);
  return { other, discard };
}
