import { Chat, surroundingStorage, systemClock, type ChatOptions } from "@mlchat/sdk";
import { configureStore } from "@reduxjs/toolkit";
import { DraftSync } from "../drafts/draftSync";
import { keepDraft } from "../drafts/draftThunks";
import { otherShown } from "../drafts/otherDraftsSlice";
import { placeOf } from "../messages/stretch";
import { Watching } from "../presence/watching";
import { ReadMarks } from "../rooms/readMarks";
import { Errand } from "./errand";
import { follow } from "./follow";
import type { Services } from "./services";
import { reducer } from "./state";
import { told } from "./told";

/** The state of a client and the client itself, which starts at once: it resumes the session and connects. */
export function createStore(options: ChatOptions) {
  const storage = options.storage ?? surroundingStorage();
  const clock = options.clock ?? systemClock;
  const client = new Chat({ ...options, storage, clock });
  const readMarks = new ReadMarks(clock, storage, (roomId, seq) => client.read(roomId, seq));
  const draftSync = new DraftSync({
    clock,
    storage,
    isOnline: () => store.getState().connection.state === "online",
    local: (at) => store.getState().drafts[at] ?? "",
    put: (at, draft) => {
      const { roomId, threadId } = placeOf(at);
      return client.api.own.draft(roomId, { ...draft, ...(threadId !== undefined && { threadOf: threadId }) });
    },
    show: (at, text) => {
      store.dispatch(keepDraft(at, text));
    },
    showOther: (at, other) => {
      store.dispatch(otherShown({ roomId: at, other }));
    },
    notKept: (fault) => {
      store.dispatch(told({ kind: "not-kept", fault }));
    },
  });
  const watching = new Watching(client, clock, () => store.getState().limits);
  const services: Services = { client, storage, clock, readMarks, wishing: new Errand(clock), draftSync, watching };
  const store = configureStore({
    reducer,
    // The checks walk through all of the state at every action; the types and immer's freezing say the same for nothing.
    middleware: (standard) =>
      standard({ thunk: { extraArgument: services }, immutableCheck: false, serializableCheck: false }),
  });
  follow(services, store);
  void client.start();
  return { store, client };
}
