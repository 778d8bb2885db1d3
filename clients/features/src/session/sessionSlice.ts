import type { SessionState } from "@mlchat/sdk";
import { createSlice } from "@reduxjs/toolkit";
import { told } from "../store/told";

export const sessionSlice = createSlice({
  name: "session",
  initialState: (): SessionState => ({ state: "resuming" }),
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => (event.kind === "session" ? event.session : state));
  },
});

/** One's own id; missing while nobody is signed in. */
export function myId(session: SessionState): string | undefined {
  return session.state === "signed-in" ? session.user.id : undefined;
}
