import type { Outgoing } from "@mlchat/sdk";
import { createSlice } from "@reduxjs/toolkit";
import { told } from "../store/told";

/** What is on its way out. An entry that has not changed stays the same object. */
export const outboxSlice = createSlice({
  name: "outbox",
  initialState: (): Outgoing[] => [],
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      if (event.kind === "outbox") return event.outgoing.map((entry) => state.find((old) => same(old, entry)) ?? entry);
      return event.kind === "reset-all" ? [] : state;
    });
  },
});

function same(one: Outgoing, other: Outgoing): boolean {
  const problem = (entry: Outgoing) => (entry.state === "failed" ? entry.problem?.instance : undefined);
  return one.clientId === other.clientId && one.state === other.state && problem(one) === problem(other);
}
