import type { Message } from "@mlchat/sdk";
import { useEffect } from "react";
import { useChatDispatch, useChatSelector } from "../store/state";
import { bringQuoted } from "./quotedSlice";

/** A quoted message as it is now; `gone` where it is not there, or not for one to see. */
export function useQuoted(roomId: string, messageId: string): { message: Message | undefined; gone: boolean } {
  const dispatch = useChatDispatch();
  const found = useChatSelector(({ quoted }) => quoted[messageId]);
  useEffect(() => {
    if (found === undefined) void dispatch(bringQuoted({ roomId, messageId }));
  }, [found, dispatch, roomId, messageId]);
  return { message: found?.message, gone: found !== undefined && found.asked !== true && found.message === undefined };
}
