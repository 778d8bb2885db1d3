import type { Sender } from "@mlchat/sdk";
import { createSelector } from "@reduxjs/toolkit";
import { useMemo } from "react";
import { useChatSelector, type State } from "../store/state";

const byId = createSelector(
  [({ acquaintances }: State) => acquaintances],
  (acquaintances) => new Map(Object.values(acquaintances).flatMap((person) => (person ? [[person.id, person] as const] : []))),
);

/** Those of these people who have come by. */
export function usePeopleById(ids: readonly string[]): Sender[] {
  const known = useChatSelector(byId);
  return useMemo(() => ids.flatMap((id) => known.get(id) ?? []), [ids, known]);
}
