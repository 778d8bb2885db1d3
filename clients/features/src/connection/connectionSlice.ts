import type { Connection } from "@mlchat/sdk";
import { createSlice } from "@reduxjs/toolkit";
import { told } from "../store/told";

export const connectionSlice = createSlice({
  name: "connection",
  initialState: (): Connection => ({ state: "signed-out" }),
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => (event.kind === "connection" ? event.connection : state));
  },
});
