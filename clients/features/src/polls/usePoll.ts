import type { Message, Poll } from "@mlchat/sdk";
import { useEffect, useMemo } from "react";
import type { ShownPoll } from "../contract";
import { myId } from "../session/sessionSlice";
import { useChatDispatch, useChatSelector } from "../store/state";
import { ownVote, shownPoll, type OwnVote } from "./shownPoll";
import { lookUpVote } from "./vote";

const nothing: OwnVote = {};

/** The poll of a message as one sees it, with one's own vote. */
export function usePoll({ id }: Message, poll: Poll): ShownPoll {
  const dispatch = useChatDispatch();
  const own = useChatSelector(({ polls }) => polls[id]) ?? nothing;
  const me = useChatSelector(({ session }) => myId(session)) ?? "";
  const online = useChatSelector(({ connection }) => connection.state === "online");
  const isUnknown = ownVote(poll, {}, me) === undefined && (own.kept === undefined || own.stale === true);

  useEffect(() => {
    if (isUnknown && online) void dispatch(lookUpVote(id));
  }, [dispatch, id, isUnknown, online]);

  return useMemo(() => shownPoll(poll, own, me), [poll, own, me]);
}
