import type { Problem } from "@mlchat/sdk";
import type { Thunk } from "../store/state";
import { kept, refused, wanted } from "./reactionsSlice";

/**
 * Reacts to a message, or takes it back. It shows at once; answers why not if it was refused. Who changes their mind
 * while the server is asked is not asked twice at a time: what is wanted last is told last.
 */
export function react(messageId: string, emoji: string, on: boolean): Thunk<Promise<Problem | undefined>> {
  return async (dispatch, getState, { client }) => {
    const own = () => getState().reactions[messageId]?.[emoji];
    const isAsked = own()?.state === "asking";
    dispatch(wanted({ messageId, emoji, on }));
    if (isAsked) return undefined;
    for (let told = on; ; ) {
      const answer = await client.react(messageId, emoji, told);
      if (!answer.ok) {
        dispatch(refused({ messageId, emoji }));
        return answer.problem;
      }
      const now = own();
      if (now === undefined || now.on === told) {
        dispatch(kept({ messageId, emoji }));
        return undefined;
      }
      told = now.on;
    }
  };
}
