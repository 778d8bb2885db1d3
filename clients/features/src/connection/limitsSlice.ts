import { createSlice } from "@reduxjs/toolkit";
import { told } from "../store/told";

/** What the server allows, 0 where it sets no limit; until it says so, what it allows unless an administrator changes it. */
export const limitsSlice = createSlice({
  name: "limits",
  initialState: { messageLength: 10_000 },
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      if (event.kind === "limits") state.messageLength = event.limits.MESSAGE_LENGTH ?? 0;
    });
  },
});
