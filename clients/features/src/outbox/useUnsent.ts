import { useChatSelector } from "../store/state";

/** How many messages are on their way; those that were refused wait for their author and do not count. */
export function useUnsent(): number {
  return useChatSelector(({ outbox }) => outbox.filter(({ state }) => state === "waiting").length);
}
