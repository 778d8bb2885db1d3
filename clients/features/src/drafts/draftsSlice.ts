import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { told } from "../store/told";

/** What is being written, by room. Who has sent or deleted everything has no draft. */
export const draftsSlice = createSlice({
  name: "drafts",
  initialState: (): Record<string, string> => ({}),
  reducers: {
    /** What an earlier visit left; what has been typed since is newer. */
    draftsLoaded: (state, { payload }: PayloadAction<Record<string, string>>) => ({ ...payload, ...state }),
    drafted: (state, { payload: { roomId, text } }: PayloadAction<{ roomId: string; text: string }>) => {
      const { [roomId]: before, ...others } = state;
      return text === "" ? others : { ...others, [roomId]: text };
    },
  },
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      return event.kind === "session" && event.session.state === "signed-out" ? {} : state;
    });
  },
});

export const { draftsLoaded, drafted } = draftsSlice.actions;
