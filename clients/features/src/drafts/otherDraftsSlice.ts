import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { told } from "../store/told";

/** What another device wrote in a room at the same time as this one. */
export const otherDraftsSlice = createSlice({
  name: "otherDrafts",
  initialState: (): Record<string, string> => ({}),
  reducers: {
    otherShown(state, { payload: { roomId, other } }: PayloadAction<{ roomId: string; other: string | undefined }>) {
      if (other === undefined) delete state[roomId];
      else state[roomId] = other;
    },
  },
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      return event.kind === "session" && event.session.state === "signed-out" ? {} : state;
    });
  },
});

export const { otherShown } = otherDraftsSlice.actions;
