import type { Message } from "@mlchat/sdk";
import { createSlice } from "@reduxjs/toolkit";
import { loadMembers } from "../rooms/membersSlice";
import { told } from "../store/told";

/** How far each member of a room has read, as far as it is shown. */
export type Receipts = Record<string, number | undefined>;

export type ReceiptsState = {
  /** The rooms of which one is told at the moment. */
  watched: string[];
  byRoom: Record<string, Receipts | undefined>;
};

/** How far others have read the rooms on the screen. Receipts never go back. */
export const receiptsSlice = createSlice({
  name: "receipts",
  initialState: (): ReceiptsState => ({ watched: [], byRoom: {} }),
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(loadMembers.fulfilled, (state, { payload, meta: { arg } }) => {
      if (!payload.ok) return;
      // The first page says who shows something at all; what was told meanwhile is newer.
      const before = state.byRoom[arg.roomId] ?? {};
      const shown: Receipts = arg.cursor === undefined ? {} : before;
      for (const { user, readSeq } of payload.value.members)
        if (readSeq !== undefined) shown[user.id] = Math.max(readSeq, before[user.id] ?? 0);
      state.byRoom[arg.roomId] = shown;
    });
    builder.addCase(told, (state, { payload: event }) => {
      switch (event.kind) {
        case "watched":
          state.watched = event.roomIds;
          break;
        case "receipt": {
          const { roomId, userId, seq } = event.receipt;
          const room = (state.byRoom[roomId] ??= {});
          room[userId] = Math.max(seq, room[userId] ?? 0);
          break;
        }
        case "messages":
          for (const message of event.messages) spoken(state.byRoom[event.roomId], message);
          break;
        case "room":
          if (event.room.receipts === false) state.byRoom[event.room.id] = {};
          break;
        case "connection":
          if (event.connection.state !== "online") state.watched = [];
          break;
        case "reset-all":
          return { watched: [], byRoom: {} };
        default:
      }
      return undefined;
    });
  },
});

/** Who speaks right behind what they have read has read what they said. */
function spoken(room: Receipts | undefined, { senderId, seq }: Message): void {
  if (room?.[senderId] === seq - 1) room[senderId] = seq;
}
