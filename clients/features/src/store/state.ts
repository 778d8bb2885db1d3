import { combineReducers, type ThunkAction, type ThunkDispatch, type UnknownAction } from "@reduxjs/toolkit";
import { useDispatch, useSelector } from "react-redux";
import { connectionSlice } from "../connection/connectionSlice";
import { limitsSlice } from "../connection/limitsSlice";
import { draftsSlice } from "../drafts/draftsSlice";
import { messagesSlice } from "../messages/messagesSlice";
import { outboxSlice } from "../outbox/outboxSlice";
import { peopleSlice } from "../people/peopleSlice";
import { directorySlice } from "../rooms/directorySlice";
import { membersSlice } from "../rooms/membersSlice";
import { roomsSlice } from "../rooms/roomsSlice";
import { sessionSlice } from "../session/sessionSlice";
import type { Services } from "./services";

export const reducer = combineReducers({
  session: sessionSlice.reducer,
  connection: connectionSlice.reducer,
  limits: limitsSlice.reducer,
  rooms: roomsSlice.reducer,
  messages: messagesSlice.reducer,
  directory: directorySlice.reducer,
  members: membersSlice.reducer,
  people: peopleSlice.reducer,
  outbox: outboxSlice.reducer,
  drafts: draftsSlice.reducer,
});

export type State = ReturnType<typeof reducer>;
export type Dispatch = ThunkDispatch<State, Services, UnknownAction>;
export type Thunk<T> = ThunkAction<T, State, Services, UnknownAction>;

export const useChatDispatch = useDispatch.withTypes<Dispatch>();
export const useChatSelector = useSelector.withTypes<State>();
