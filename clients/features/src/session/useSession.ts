import { useMemo } from "react";
import type { Session } from "../contract";
import type { Thunk } from "../store/state";
import { useChatDispatch, useChatSelector } from "../store/state";

const logIn =
  (credentials: Parameters<Session["logIn"]>[0]): Thunk<ReturnType<Session["logIn"]>> =>
  (_dispatch, _state, { client }) =>
    client.logIn(credentials);

const register =
  (registration: Parameters<Session["register"]>[0]): Thunk<ReturnType<Session["register"]>> =>
  (_dispatch, _state, { client }) =>
    client.register(registration);

const logOut =
  (): Thunk<Promise<void>> =>
  (_dispatch, _state, { client }) =>
    client.logOut();

const changeMe =
  (edit: Parameters<Session["changeMe"]>[0]): Thunk<ReturnType<Session["changeMe"]>> =>
  (_dispatch, _state, { client }) =>
    client.changeMe(edit);

export function useSession(): Session {
  const session = useChatSelector((state) => state.session);
  const dispatch = useChatDispatch();
  return useMemo(
    () => ({
      ...session,
      logIn: (credentials) => dispatch(logIn(credentials)),
      register: (registration) => dispatch(register(registration)),
      changeMe: (edit) => dispatch(changeMe(edit)),
      logOut: () => dispatch(logOut()),
    }),
    [session, dispatch],
  );
}
