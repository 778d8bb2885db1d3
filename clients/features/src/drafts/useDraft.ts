import { useCallback } from "react";
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
