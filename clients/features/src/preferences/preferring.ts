import type { PreferencesEdit } from "@mlchat/sdk";
import { myId } from "../session/sessionSlice";
import type { Thunk } from "../store/state";
import { told } from "../store/told";
import { answered, recalled, wished, type PreferencesState } from "./preferencesSlice";

const keyOf = (userId: string) => `mlchat:preferences:${userId}:all`;

/** Takes up what was known of them, and what was wished without a server. */
export const loadPreferences =
  (): Thunk<Promise<void>> =>
  async (dispatch, getState, { storage }) => {
    const userId = myId(getState().session);
    if (userId === undefined) return;
    const text = await storage.read(keyOf(userId)).catch(() => undefined);
    if (text !== undefined && myId(getState().session) === userId) dispatch(recalled(JSON.parse(text) as PreferencesState));
    await dispatch(sendWishes());
  };

/** Wants it otherwise: it is so at once here, and in a moment on one's other devices. */
export const prefer =
  (edit: PreferencesEdit): Thunk<void> =>
  (dispatch) => {
    dispatch(wished(edit));
    dispatch(keepPreferences());
    void dispatch(sendWishes());
  };

/** Keeps them for the next start and for times without a server. */
export const keepPreferences =
  (): Thunk<void> =>
  (dispatch, getState, { storage }) => {
    const userId = myId(getState().session);
    if (userId === undefined) return;
    storage.write(keyOf(userId), JSON.stringify(getState().preferences)).catch((fault: unknown) => {
      dispatch(told({ kind: "not-kept", fault }));
    });
  };

/** Tells the server what it does not know yet; what it refuses is as before, what it cannot hear now waits. */
export const sendWishes =
  (): Thunk<Promise<void>> =>
  (dispatch, getState, { client, wishing }) =>
    wishing.run(async () => {
      for (let sent = getState().preferences.wished; Object.keys(sent).length > 0; sent = getState().preferences.wished) {
        // The next connection begins with this.
        if (getState().connection.state !== "online") return true;
        const done = await client.api.own.prefer(sent);
        if (!done.ok && mayGoLater(done.problem.status)) return false;
        dispatch(answered({ sent, ...(done.ok && { kept: done.value }) }));
        dispatch(keepPreferences());
      }
      return true;
    });

/** Whether the same may be taken another time. */
export function mayGoLater(status: number): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500;
}
