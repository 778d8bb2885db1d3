import type { Result, User } from "@mlchat/sdk";
import { createAsyncThunk, createSlice } from "@reduxjs/toolkit";
import type { Services } from "../store/services";
import { told } from "../store/told";

/** So many searches are remembered. */
const REMEMBERED = 20;

export type Search = { query: string; state: "loading" | "ready" | "failed"; people: User[] };

export const searchPeople = createAsyncThunk<Result<User[]>, string, { extra: Services }>(
  "people/search",
  (query, { extra }) => extra.client.api.people(query),
);

/** Searches for people, the last one last. */
export const peopleSlice = createSlice({
  name: "people",
  initialState: (): Search[] => [],
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(searchPeople.pending, (searches, { meta: { arg: query } }) => {
      const known = searches.find((search) => search.query === query);
      return remember(searches, { query, state: "loading", people: known?.people ?? [] });
    });
    builder.addCase(searchPeople.fulfilled, (searches, { payload, meta: { arg: query } }) =>
      remember(
        searches,
        payload.ok ? { query, state: "ready", people: payload.value } : { query, state: "failed", people: [] },
      ),
    );
    builder.addCase(told, (searches, { payload: event }) => (event.kind === "reset-all" ? [] : searches));
  },
});

function remember(searches: Search[], search: Search): Search[] {
  return [...searches.filter(({ query }) => query !== search.query), search].slice(-REMEMBERED);
}
