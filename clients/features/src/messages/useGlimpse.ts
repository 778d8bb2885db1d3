import type { Message } from "@mlchat/sdk";
import { useEffect } from "react";
import { useChatDispatch, useChatSelector } from "../store/state";
import { glimpse } from "./glimpsesSlice";
import { stretchKey } from "./stretch";

/** The message at a place in a room, for showing what a link leads to; nothing while it is not known or not for one to see. */
export function useGlimpse(roomId: string, seq: number): Message | undefined {
  const key = stretchKey(roomId, seq);
  const dispatch = useChatDispatch();
  const found = useChatSelector(({ glimpses }) => glimpses[key]);
  const asked = useChatSelector(({ glimpses }) => key in glimpses);
  useEffect(() => {
    if (!asked) void dispatch(glimpse(key));
  }, [asked, dispatch, key]);
  return found;
}
