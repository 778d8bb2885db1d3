import { useSyncExternalStore } from "react";

const narrow = () => window.matchMedia("(max-width: 768px)");

/** Whether there is room for one pane only: the list or the conversation. */
export function useOnePane(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = narrow();
      query.addEventListener("change", changed);
      return () => {
        query.removeEventListener("change", changed);
      };
    },
    () => narrow().matches,
  );
}
