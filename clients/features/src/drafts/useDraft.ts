import { useCallback } from "react";
import { placeOf } from "../messages/stretch";
import { useChatDispatch, useChatSelector } from "../store/state";
import { draft } from "./draftThunks";

/** What is being written in a room; it is kept in this browser. */
export function useDraft(roomId: string): [string, (text: string) => void] {
  const text = useChatSelector((state) => state.drafts[roomId] ?? "");
  const dispatch = useChatDispatch();
  const write = useCallback(
    (next: string) => {
      dispatch(draft(roomId, next));
    },
    [dispatch, roomId],
  );
  return [text, write];
}

/** Whether something is being written in any thread. */
export function useHasThreadDraft(): boolean {
  return useChatSelector(({ drafts }) => Object.entries(drafts).some(([at, text]) => text !== "" && placeOf(at).threadId !== undefined));
}

/** Whether something is being written in a room. */
export function useHasDraft(roomId: string): boolean {
  return useChatSelector((state) => (state.drafts[roomId] ?? "") !== "");
}
