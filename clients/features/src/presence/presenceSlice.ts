import type { Choice, Presence } from "@mlchat/sdk";
import { createSlice } from "@reduxjs/toolkit";
import { told } from "../store/told";

export type PresenceState = {
  /** What is shown of whom one watches. */
  people: Record<string, Presence | undefined>;
  /** How one wants to be seen; nothing before the server has said it. */
  own?: Choice;
};

/** Who is here. What is not heard live is not known: it goes with the connection. */
export const presenceSlice = createSlice({
  name: "presence",
  initialState: (): PresenceState => ({ people: {} }),
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      switch (event.kind) {
        case "presence":
          for (const presence of event.people) state.people[presence.userId] = presence;
          break;
        case "chosen":
          state.own = event.choice;
          break;
        case "connection":
          if (event.connection.state !== "online") state.people = {};
          break;
        case "reset-all":
          return { people: {} };
        default:
      }
      return undefined;
    });
  },
});
