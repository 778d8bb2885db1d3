import { placeOf } from "../messages/stretch";
import { myId } from "../session/sessionSlice";
import type { Thunk } from "../store/state";
import { told } from "../store/told";
import { drafted, draftsLoaded } from "./draftsSlice";

const prefix = (userId: string) => `mlchat:draft:${userId}:`;

/** Takes up the drafts that were kept for whoever is signed in. */
export const loadDrafts =
  (): Thunk<Promise<void>> =>
  async (dispatch, getState, { storage }) => {
    const userId = myId(getState().session);
    if (userId === undefined) return;
    const keys = await storage.keys(prefix(userId));
    const texts = await Promise.all(keys.map((key) => storage.read(key)));
    const drafts = keys.map((key, index) => [key.slice(prefix(userId).length), texts[index] ?? ""] as const);
    if (myId(getState().session) === userId) dispatch(draftsLoaded(Object.fromEntries(drafts)));
  };

/** Keeps what is being written, with every key: a draft survives a crash, and the server hears of it in a moment. */
export const draft =
  (roomId: string, text: string): Thunk<void> =>
  (dispatch, getState, { draftSync }) => {
    dispatch(keepDraft(roomId, text));
    if (getState().rooms.byId[placeOf(roomId).roomId] !== undefined) draftSync.typed(roomId);
  };

/** Shows a draft and keeps it in this browser. */
export const keepDraft =
  (roomId: string, text: string): Thunk<void> =>
  (dispatch, getState, { storage }) => {
    const userId = myId(getState().session);
    if (userId === undefined) return;
    dispatch(drafted({ roomId, text }));
    const key = prefix(userId) + roomId;
    const kept = text === "" ? storage.remove(key) : storage.write(key, text);
    kept.catch((fault: unknown) => {
      dispatch(told({ kind: "not-kept", fault }));
    });
  };
