import type { Message, Reaction } from "@mlchat/sdk";
import { useEffect, useMemo } from "react";
import type { ShownReaction } from "../contract";
import { myId } from "../session/sessionSlice";
import { useChatDispatch, useChatSelector } from "../store/state";
import { lookUpReactions, uncertain } from "./lookUpReactions";
import { shownReactions, type OwnReaction } from "./shownReactions";

const nothing: Readonly<Record<string, OwnReaction>> = {};
const none: readonly Reaction[] = [];

/** How many reacted to a message, oneself a moment ago included. */
export function useReactionCount({ id, reactions = none as Reaction[] }: Message): number {
  const own = useChatSelector((state) => state.reactions[id] ?? nothing);
  const me = useChatSelector(({ session }) => myId(session)) ?? "";
  return useMemo(() => shownReactions(reactions, own, me).reduce((sum, { count }) => sum + count, 0), [reactions, own, me]);
}

/** The reactions to a message as one sees them, with what one did oneself a moment ago. */
export function useReactions({ id, reactions = none as Reaction[] }: Message): ShownReaction[] {
  const dispatch = useChatDispatch();
  const own = useChatSelector((state) => state.reactions[id] ?? nothing);
  const me = useChatSelector(({ session }) => myId(session)) ?? "";
  const online = useChatSelector(({ connection }) => connection.state === "online");
  const asked = online ? uncertain(reactions, own, me).join(" ") : "";

  useEffect(() => {
    if (asked !== "") void dispatch(lookUpReactions(id, asked.split(" ")));
  }, [dispatch, id, asked]);

  return useMemo(() => shownReactions(reactions, own, me), [reactions, own, me]);
}
