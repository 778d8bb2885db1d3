import { Chat, surroundingStorage, systemClock, type ChatOptions } from "@mlchat/sdk";
import { configureStore } from "@reduxjs/toolkit";
import { ReadMarks } from "../rooms/readMarks";
import { follow } from "./follow";
import type { Services } from "./services";
import { reducer } from "./state";

/** The state of a client and the client itself, which starts at once: it resumes the session and connects. */
export function createStore(options: ChatOptions) {
  const storage = options.storage ?? surroundingStorage();
  const clock = options.clock ?? systemClock;
  const client = new Chat({ ...options, storage, clock });
  const readMarks = new ReadMarks(clock, (roomId, seq) => client.read(roomId, seq));
  const services: Services = { client, storage, clock, readMarks };
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
