import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { told } from "../store/told";

/** The messages one wants to find again, by their ids. */
export const bookmarksSlice = createSlice({
  name: "bookmarks",
  initialState: (): Record<string, true> => ({}),
  reducers: {
    marked(state, { payload: { messageId, on } }: PayloadAction<{ messageId: string; on: boolean }>) {
      if (on) state[messageId] = true;
      else delete state[messageId];
    },
  },
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      if (event.kind === "session" && event.session.state === "signed-out") return {};
      if (event.kind !== "personal") return state;
      const now = event.anew === true ? {} : { ...state };
      for (const { messageId, bookmarkedAt } of event.changes.bookmarks ?? []) {
        if (bookmarkedAt === undefined) delete now[messageId];
        else now[messageId] = true;
      }
      return now;
    });
  },
});

export const { marked } = bookmarksSlice.actions;
