import type { Sender } from "@mlchat/sdk";
import { useCallback } from "react";
import { useChatDispatch, type Thunk } from "../store/state";
import { lookUp } from "./acquaintancesSlice";

const find =
  (username: string): Thunk<Promise<Sender | undefined>> =>
  async (dispatch, getState) => {
    await dispatch(lookUp(username));
    return getState().acquaintances[`@${username}`];
  };

/** Finds somebody by the whole username. */
export function useFindPerson(): (username: string) => Promise<Sender | undefined> {
  const dispatch = useChatDispatch();
  return useCallback((username: string) => dispatch(find(username)), [dispatch]);
}
