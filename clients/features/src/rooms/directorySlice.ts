import type { Result, Room } from "@mlchat/sdk";
import { createAsyncThunk, createSlice } from "@reduxjs/toolkit";
import type { Services } from "../store/services";
import { told } from "../store/told";

export type DirectoryState = {
  /** What the rooms below answer. */
  query: string;
  state: "loading" | "ready" | "failed";
  rooms: Room[];
  cursor?: string;
};

type Asked = { query: string; cursor?: string };

export const loadDirectory = createAsyncThunk<Result<{ rooms: Room[]; cursor?: string }>, Asked, { extra: Services }>(
  "directory/load",
  ({ query, cursor }, { extra }) => extra.client.api.room.directory(query, cursor),
);

const initialState: DirectoryState = { query: "", state: "loading", rooms: [] };

/** The public rooms that were asked for last. */
export const directorySlice = createSlice({
  name: "directory",
  initialState,
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(loadDirectory.pending, (state, { meta: { arg } }) => {
      if (arg.query === state.query) return { ...state, state: "loading" };
      return { query: arg.query, state: "loading", rooms: [] };
    });
    builder.addCase(loadDirectory.fulfilled, (state, { payload, meta: { arg } }) => {
      if (arg.query !== state.query) return state;
      if (!payload.ok) return { ...state, state: "failed" };
      const rooms = arg.cursor === undefined ? payload.value.rooms : [...state.rooms, ...payload.value.rooms];
      return { query: arg.query, state: "ready", rooms, ...(payload.value.cursor && { cursor: payload.value.cursor }) };
    });
    builder.addCase(told, (state, { payload: event }) => {
      if (event.kind === "reset-all") return initialState;
      if (event.kind === "room") mark(state, event.room.id, true, event.room.members);
      if (event.kind === "room-left") mark(state, event.roomId, false);
      return undefined;
    });
  },
});

function mark({ rooms }: DirectoryState, roomId: string, joined: boolean, members?: number): void {
  const room = rooms.find(({ id }) => id === roomId);
  if (room === undefined) return;
  if (members !== undefined) room.members = members;
  else if (room.joined === true) room.members -= 1;
  room.joined = joined;
}
