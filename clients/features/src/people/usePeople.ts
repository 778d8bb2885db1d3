import type { Sender } from "@mlchat/sdk";
import { useMemo } from "react";
import { useAcquaintances } from "./useAcquaintances";

/** Those of these people who have come by, in the order of the ids. */
export function usePeople(userIds: readonly string[]): Sender[] {
  const acquaintances = useAcquaintances();
  return useMemo(() => {
    const known = new Map(acquaintances.map((person) => [person.id, person]));
    return userIds.flatMap((id) => known.get(id) ?? []);
  }, [acquaintances, userIds]);
}
