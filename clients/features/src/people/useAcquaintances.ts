import type { Sender } from "@mlchat/sdk";
import { createSelector } from "@reduxjs/toolkit";
import { useChatSelector, type State } from "../store/state";

const everybody = createSelector([({ acquaintances }: State) => acquaintances], (acquaintances) =>
  Object.values(acquaintances).filter((person) => person !== undefined),
);

/** Everybody who has come by since the page was opened: known without asking, offline too. */
export function useAcquaintances(): Sender[] {
  return useChatSelector(everybody);
}
