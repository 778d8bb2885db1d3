import type { Member, Result } from "@mlchat/sdk";
import { createAsyncThunk, createSlice } from "@reduxjs/toolkit";
import type { Services } from "../store/services";
import { told } from "../store/told";

/** So many rooms' members are remembered. */
const REMEMBERED = 10;

export type RoomMembers = {
  roomId: string;
  state: "loading" | "ready" | "failed";
  members: Member[];
  cursor?: string;
  /** What was told while an answer was on its way, which may not know it yet. */
  told: Member[];
};

type Asked = { roomId: string; cursor?: string };

export const loadMembers = createAsyncThunk<
  Result<{ members: Member[]; cursor?: string }>,
  Asked,
  { extra: Services }
>("members/load", ({ roomId, cursor }, { extra }) => extra.client.api.room.members(roomId, cursor));

/** Who is in the rooms that were looked at, the last one last; kept up to date by what is told. */
export const membersSlice = createSlice({
  name: "members",
  initialState: (): RoomMembers[] => [],
  reducers: {},
  extraReducers: (builder) => {
    builder.addCase(loadMembers.pending, (rooms, { meta: { arg } }) => {
      const known = rooms.find(({ roomId }) => roomId === arg.roomId);
      return remember(rooms, { roomId: arg.roomId, members: [], ...known, state: "loading", told: [] });
    });
    builder.addCase(loadMembers.fulfilled, (rooms, { payload, meta: { arg } }) => {
      const known = rooms.find(({ roomId }) => roomId === arg.roomId);
      if (known === undefined) return rooms;
      if (!payload.ok) return remember(rooms, { ...known, state: "failed" });
      const { members, cursor } = payload.value;
      const before = arg.cursor === undefined ? [] : known.members;
      return remember(rooms, {
        roomId: arg.roomId,
        state: "ready",
        members: [...members, ...known.told].reduce(withMember, before),
        told: [],
        ...(cursor !== undefined && { cursor }),
      });
    });
    builder.addCase(told, (rooms, { payload: event }) => {
      if (event.kind === "reset-all") return [];
      if (event.kind !== "member") return undefined;
      const room = rooms.find(({ roomId }) => roomId === event.roomId);
      if (room === undefined) return undefined;
      room.members = withMember(room.members, event.member);
      if (room.state === "loading") room.told.push(event.member);
      return undefined;
    });
  },
});

/** The list with this member as told; without, if the member is one no more. */
function withMember(members: Member[], member: Member): Member[] {
  const others = members.filter(({ user }) => user.id !== member.user.id);
  return member.leftAt === undefined ? [...others, member] : others;
}

function remember(rooms: RoomMembers[], room: RoomMembers): RoomMembers[] {
  return [...rooms.filter(({ roomId }) => roomId !== room.roomId), room].slice(-REMEMBERED);
}
