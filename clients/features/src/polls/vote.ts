import type { Problem } from "@mlchat/sdk";
import type { Thunk } from "../store/state";
import { kept, known, refused, wanted } from "./pollsSlice";

/**
 * Chooses options of a poll and no others. It shows at once; answers why not if it was refused. Who changes their mind
 * while the server is asked is not asked twice at a time: what is wanted last is told last.
 */
export function vote(messageId: string, options: number[]): Thunk<Promise<Problem | undefined>> {
  return async (dispatch, getState, { client }) => {
    const own = () => getState().polls[messageId]?.wanted;
    const isAsked = own() !== undefined;
    dispatch(wanted({ messageId, options }));
    if (isAsked) return undefined;
    for (let told = options; ; ) {
      const answer = await client.vote(messageId, told);
      if (!answer.ok) {
        dispatch(refused(messageId));
        return answer.problem;
      }
      const now = own();
      dispatch(kept({ messageId, options: told }));
      if (now === undefined || now === told) return undefined;
      dispatch(wanted({ messageId, options: now }));
      told = now;
    }
  };
}

/** Asks what one chose, where the poll does not say it. */
export function lookUpVote(messageId: string): Thunk<Promise<void>> {
  return async (dispatch, _state, { client }) => {
    const found = await client.api.opinion(messageId);
    if (found.ok) dispatch(known({ messageId, options: found.value.options }));
  };
}
