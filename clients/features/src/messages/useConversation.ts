import { isThreadOnly } from "@mlchat/sdk";
import { useEffect, useMemo, useState } from "react";
import type { Conversation } from "../contract";
import { closed, opened } from "../rooms/roomsSlice";
import { useChatDispatch, useChatSelector, type Dispatch } from "../store/state";
import { conversationActions } from "./conversationActions";
import { loadAround, loadNewest } from "./loading";
import { newSince, stretchLeft } from "./messagesSlice";
import { conversationSelector, selectNewAfter } from "./selectConversation";
import { stretchKey } from "./stretch";

/**
 * One room's conversation, loaded and kept up to date as long as it is on the screen. With `at`, the message of this
 * number is in it: if it is not among what is at hand, the conversation is the stretch around it.
 */
export function useConversation(roomId: string, at?: number): Conversation {
  const dispatch = useChatDispatch();
  const atHand = useChatSelector(
    ({ messages }) => messages.byRoom[roomId]?.timeline?.messages.some(({ seq }) => seq === at) === true,
  );
  // It is decided once: what is read must not be exchanged for something else meanwhile.
  const [key] = useState(at === undefined || atHand ? roomId : stretchKey(roomId, at));
  return useStretch(roomId, at === undefined ? roomId : key, at, dispatch);
}

function useStretch(roomId: string, key: string, at: number | undefined, dispatch: Dispatch): Conversation {
  const select = useMemo(() => conversationSelector(roomId, key), [roomId, key]);
  const shown = useChatSelector(select);
  const act = useMemo(() => conversationActions(roomId, key, dispatch), [roomId, key, dispatch]);
  const missing = useChatSelector(({ messages }) => messages.byRoom[key] === undefined);
  const roomsKnown = useChatSelector(({ rooms }) => rooms.state === "ready");
  const upToDate = useChatSelector(({ rooms, connection }) => rooms.upToDate || connection.state === "offline");
  const online = useChatSelector(({ connection }) => connection.state === "online");
  const newAfter = useChatSelector((state) => selectNewAfter(state, roomId));
  const fixed = useChatSelector(({ messages }) => messages.byRoom[key]?.newAfter !== undefined);
  const failed = shown.state === "failed";
  const whole = key === roomId;

  useEffect(() => {
    dispatch(opened(roomId));
    return () => {
      dispatch(closed(roomId));
      if (!whole) dispatch(stretchLeft(key));
    };
  }, [dispatch, roomId, key, whole]);

  // Only the rooms tell how much is unread, and so how much to load. What could not be is tried again once online.
  useEffect(() => {
    if (roomsKnown && (missing || (failed && online))) void dispatch(whole ? loadNewest(roomId) : loadAround(key));
  }, [dispatch, roomId, key, whole, roomsKnown, missing, failed, online]);

  // What is new is what nobody has read, on any device: without a server, as far as that was known.
  useEffect(() => {
    if (whole && !missing && !fixed && upToDate && newAfter !== undefined) dispatch(newSince({ roomId, after: newAfter }));
  }, [dispatch, roomId, whole, missing, fixed, upToDate, newAfter]);

  // Who follows a link to what is in a thread only is led there.
  const hidden = useChatSelector(({ messages }) => {
    const linked = at === undefined ? undefined : messages.byRoom[key]?.timeline?.messages.find(({ seq }) => seq === at);
    return linked && isThreadOnly(linked) ? linked.threadOf : undefined;
  });
  return useMemo(() => ({ ...shown, ...act, ...(hidden !== undefined && { linkedThread: hidden }) }), [shown, act, hidden]);
}
