import type { Sender } from "@mlchat/sdk";
import { useEffect } from "react";
import { useChatDispatch, useChatSelector } from "../store/state";
import { isKnown, lookUp } from "./acquaintancesSlice";

/** Who has this username: nothing while it is not known, or if nobody has it. */
export function usePersonNamed(username: string): Sender | undefined {
  const dispatch = useChatDispatch();
  const person = useChatSelector(({ acquaintances }) => acquaintances[`@${username}`]);
  const asked = useChatSelector(({ acquaintances }) => isKnown(acquaintances, username));
  useEffect(() => {
    if (!asked) void dispatch(lookUp(username));
  }, [asked, dispatch, username]);
  return person;
}
