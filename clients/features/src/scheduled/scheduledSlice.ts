import type { Scheduled } from "@mlchat/sdk";
import { createSelector, createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { State } from "../store/state";
import { told } from "../store/told";

/** What is to be said later, by id; what was said or given up is not here. */
export const scheduledSlice = createSlice({
  name: "scheduled",
  initialState: (): Record<string, Scheduled> => ({}),
  reducers: {
    scheduledNow(state, { payload }: PayloadAction<Scheduled>) {
      put(state, payload);
    },
    unscheduled(state, { payload: id }: PayloadAction<string>) {
      delete state[id];
    },
  },
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      if (event.kind === "session" && event.session.state === "signed-out") return {};
      if (event.kind !== "personal") return state;
      const now = event.anew === true ? {} : { ...state };
      for (const message of event.changes.scheduled ?? []) put(now, message);
      return now;
    });
  },
});

export const { scheduledNow, unscheduled } = scheduledSlice.actions;

function put(state: Record<string, Scheduled>, message: Scheduled): void {
  if (message.state === "posted" || message.state === "cancelled") delete state[message.id];
  else state[message.id] = message;
}

/** By their time. */
export const selectScheduled = createSelector([(state: State) => state.scheduled], (scheduled) =>
  Object.values(scheduled).sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id)),
);
