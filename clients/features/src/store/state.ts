import { combineReducers, type ThunkAction, type ThunkDispatch, type UnknownAction } from "@reduxjs/toolkit";
import { useDispatch, useSelector } from "react-redux";
import { bookmarksSlice } from "../bookmarks/bookmarksSlice";
import { connectionSlice } from "../connection/connectionSlice";
import { limitsSlice } from "../connection/limitsSlice";
import { draftsSlice } from "../drafts/draftsSlice";
import { otherDraftsSlice } from "../drafts/otherDraftsSlice";
import { glimpsesSlice } from "../messages/glimpsesSlice";
import { messagesSlice } from "../messages/messagesSlice";
import { outboxSlice } from "../outbox/outboxSlice";
import { acquaintancesSlice } from "../people/acquaintancesSlice";
import { peopleSlice } from "../people/peopleSlice";
import { preferencesSlice } from "../preferences/preferencesSlice";
import { pollsSlice } from "../polls/pollsSlice";
import { pinsSlice } from "../pins/pinsSlice";
import { reactionsSlice } from "../reactions/reactionsSlice";
import { presenceSlice } from "../presence/presenceSlice";
import { receiptsSlice } from "../presence/receiptsSlice";
import { typingSlice } from "../presence/typingSlice";
import { quotedSlice } from "../messages/quotedSlice";
import { directorySlice } from "../rooms/directorySlice";
import { membersSlice } from "../rooms/membersSlice";
import { roomsSlice } from "../rooms/roomsSlice";
import { scheduledSlice } from "../scheduled/scheduledSlice";
import { sessionSlice } from "../session/sessionSlice";
import { threadsSlice } from "../threads/threadsSlice";
import type { Services } from "./services";

export const reducer = combineReducers({
  session: sessionSlice.reducer,
  connection: connectionSlice.reducer,
  limits: limitsSlice.reducer,
  rooms: roomsSlice.reducer,
  messages: messagesSlice.reducer,
  glimpses: glimpsesSlice.reducer,
  quoted: quotedSlice.reducer,
  reactions: reactionsSlice.reducer,
  pins: pinsSlice.reducer,
  polls: pollsSlice.reducer,
  directory: directorySlice.reducer,
  members: membersSlice.reducer,
  people: peopleSlice.reducer,
  acquaintances: acquaintancesSlice.reducer,
  presence: presenceSlice.reducer,
  typing: typingSlice.reducer,
  receipts: receiptsSlice.reducer,
  outbox: outboxSlice.reducer,
  drafts: draftsSlice.reducer,
  otherDrafts: otherDraftsSlice.reducer,
  preferences: preferencesSlice.reducer,
  bookmarks: bookmarksSlice.reducer,
  scheduled: scheduledSlice.reducer,
  threads: threadsSlice.reducer,
});

export type State = ReturnType<typeof reducer>;
export type Dispatch = ThunkDispatch<State, Services, UnknownAction>;
export type Thunk<T> = ThunkAction<T, State, Services, UnknownAction>;

export const useChatDispatch = useDispatch.withTypes<Dispatch>();
export const useChatSelector = useSelector.withTypes<State>();
