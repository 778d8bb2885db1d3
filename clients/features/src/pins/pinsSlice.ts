import type { Message, Pins, Result } from "@mlchat/sdk";
import { createAsyncThunk, createSlice } from "@reduxjs/toolkit";
import type { Services } from "../store/services";
import { told } from "../store/told";

/** So many rooms' pins are remembered. */
const REMEMBERED = 10;

export type RoomPins = {
  roomId: string;
  state: "loading" | "ready" | "failed";
  messages: Message[];
  cursor?: string;
  /** What was told while an answer was on its way, which may not know it yet. */
  told: Message[];
};

type Asked = { roomId: string; cursor?: string };

export const loadPins = createAsyncThunk<Result<Pins>, Asked, { extra: Services }>("pins/load", ({ roomId, cursor }, { extra }) =>
  extra.client.api.pins(roomId, cursor),
);

/** What the rooms that were looked at keep in sight, the last room last; kept up to date by what is told. */
export const pinsSlice = createSlice({
  name: "pins",
  initialState: (): RoomPins[] => [],
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(loadPins.pending, (rooms, { meta: { arg } }) => {
      const known = rooms.find(({ roomId }) => roomId === arg.roomId);
      return remember(rooms, { roomId: arg.roomId, messages: [], ...known, state: "loading", told: [] });
    });
    builder.addCase(loadPins.fulfilled, (rooms, { payload, meta: { arg } }) => {
      const known = rooms.find(({ roomId }) => roomId === arg.roomId);
      if (known === undefined) return rooms;
      if (!payload.ok) return remember(rooms, { ...known, state: "failed" });
      const { messages, cursor } = payload.value;
      const before = arg.cursor === undefined ? [] : known.messages;
      const seen = new Set(before.map(({ id }) => id));
      return remember(rooms, {
        roomId: arg.roomId,
        state: "ready",
        messages: known.told.reduce(withMessage, [...before, ...messages.filter(({ id }) => !seen.has(id))]),
        told: [],
        ...(cursor !== undefined && { cursor }),
      });
    });
    builder.addCase(told, (rooms, { payload: event }) => {
      if (event.kind === "reset-all") return [];
      if (event.kind === "reset" || event.kind === "room-left") return rooms.filter(({ roomId }) => roomId !== event.roomId);
      if (event.kind !== "messages") return undefined;
      const room = rooms.find(({ roomId }) => roomId === event.roomId);
      if (room === undefined) return undefined;
      room.messages = event.messages.reduce(withMessage, room.messages);
      if (room.state === "loading") room.told.push(...event.messages);
      return undefined;
    });
  },
});

/** The pins with this message as told: what is pinned now comes first, what was stays where it is. */
function withMessage(pins: Message[], message: Message): Message[] {
  const at = pins.findIndex(({ id }) => id === message.id);
  const known = pins[at];
  if (known !== undefined && known.rev > message.rev) return pins;
  if (message.pinned !== true || message.deletedAt !== undefined) return known === undefined ? pins : pins.toSpliced(at, 1);
  return known === undefined ? [message, ...pins] : pins.with(at, message);
}

function remember(rooms: RoomPins[], room: RoomPins): RoomPins[] {
  return [...rooms.filter(({ roomId }) => roomId !== room.roomId), room].slice(-REMEMBERED);
}
