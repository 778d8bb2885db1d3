import { configureStore } from "@reduxjs/toolkit";
import type { ReactNode } from "react";
import { Provider } from "react-redux";
import { MemoryRouter } from "react-router";
import type { User } from "@mlchat/features";
import { reducer, type State } from "../../features/src/store/state";

export const ada: User = { id: "1", username: "ada", displayName: "Ada Lovelace", kind: "person" };

/** The state of a client that is signed in as Ada and connected to nothing; what it would ask for has no answer. */
export function inChat(page: ReactNode, state: Partial<State> = {}) {
  const store = configureStore({
    reducer,
    preloadedState: { session: { state: "signed-in", user: ada }, ...state } as State,
    middleware: (standard) =>
      standard({
        thunk: { extraArgument: { client: { api: { people: () => Promise.resolve({ ok: true, value: [] }) } } } },
        immutableCheck: false,
        serializableCheck: false,
      }),
  });
  return (
    <Provider store={store}>
      <MemoryRouter>{page}</MemoryRouter>
    </Provider>
  );
}
