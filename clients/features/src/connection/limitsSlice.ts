import { createSlice } from "@reduxjs/toolkit";
import { told } from "../store/told";

/** What the server allows, 0 where it sets no limit; until it says so, what it allows unless an administrator changes it. */
export const limitsSlice = createSlice({
  name: "limits",
  initialState: {
    messageLength: 10_000,
    calledUnasked: 10,
    pollOptions: 10,
    pollOptionLength: 100,
    watchedRooms: 20,
    watchedPeople: 200,
    receiptsMembers: 100,
  },
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      if (event.kind !== "limits") return;
      state.messageLength = event.limits.MESSAGE_LENGTH ?? 0;
      state.calledUnasked = event.limits.ROOM_MENTION_WARNING ?? 0;
      state.pollOptions = event.limits.POLL_OPTIONS ?? 0;
      state.pollOptionLength = event.limits.POLL_OPTION_LENGTH ?? 0;
      state.watchedRooms = event.limits.WATCHED_ROOMS ?? 0;
      state.watchedPeople = event.limits.WATCHED_PEOPLE ?? 0;
      state.receiptsMembers = event.limits.RECEIPTS_MEMBERS ?? 0;
    });
  },
});
