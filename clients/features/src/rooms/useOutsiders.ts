import type { Sender } from "@mlchat/sdk";
import { useEffect, useMemo } from "react";
import type { RoomSummary } from "../contract";
import { isKnown, lookUp } from "../people/acquaintancesSlice";
import { useChatDispatch, useChatSelector } from "../store/state";
import { loadMembers } from "./membersSlice";
import { namesIn, outsidersOf } from "./outsiders";

const nobody: Sender[] = [];

/**
 * Who is called in what one writes and will not hear of it, being no member of the room. In a room of which not all
 * members are at hand nobody can tell.
 */
export function useOutsiders(room: RoomSummary | undefined, text: string): Sender[] {
  const dispatch = useChatDispatch();
  const roomId = room?.id;
  const mayHaveSome = room !== undefined && room.kind !== "direct" && !room.permanent;
  const names = useMemo(() => (mayHaveSome ? namesIn(text) : []), [mayHaveSome, text]);
  const acquaintances = useChatSelector((state) => state.acquaintances);
  const known = useChatSelector(({ members }) => members.find((one) => one.roomId === roomId));
  const calls = names.length > 0;
  const strangers = names.filter((name) => !isKnown(acquaintances, name)).join(" ");

  useEffect(() => {
    if (calls && roomId !== undefined && known === undefined) void dispatch(loadMembers({ roomId }));
  }, [calls, roomId, known, dispatch]);

  useEffect(() => {
    for (const name of strangers.split(" ").filter((one) => one !== "")) void dispatch(lookUp(name));
  }, [strangers, dispatch]);

  return useMemo(() => {
    if (names.length === 0 || known?.state !== "ready" || known.cursor !== undefined) return nobody;
    return outsidersOf(names.flatMap((name) => acquaintances[`@${name}`] ?? []), known.members);
  }, [names, known, acquaintances]);
}
