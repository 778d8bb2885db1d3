import { createSelector } from "@reduxjs/toolkit";
import type { RoomSummary } from "../contract";
import { useChatSelector, type State } from "../store/state";
import { selectRoomLists } from "./roomSummary";

const byName = createSelector(
  [(state: State) => selectRoomLists(state).channels],
  (channels) => new Map(channels.map((room) => [nameForm(room.title), room])),
);

/** The room of one's own that is called this, in capitals or not. */
export function useRoomNamed(name: string): RoomSummary | undefined {
  return useChatSelector((state) => byName(state).get(nameForm(name)));
}

/** Names of rooms differ by more than capitals. */
function nameForm(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
