import type { Room, User } from "@mlchat/sdk";
import { createSelector, weakMapMemoize } from "@reduxjs/toolkit";
import type { RoomLists, RoomSummary } from "../contract";
import type { State } from "../store/state";
import { MANY } from "./unread";

/** A room as a list shows it. The same room gives the same object, so that rows need not be drawn again. */
export const summarize = weakMapMemoize((room: Room, me: string | undefined, held: number): RoomSummary => {
  const people = room.people ?? [];
  const others = people.filter((person) => person.id !== me);
  const other = others.length === 1 ? others[0] : undefined;
  const unread = room.my?.unread ?? 0;
  return {
    id: room.id,
    kind: room.kind,
    title: title(room, others, people),
    people,
    members: room.members,
    readOnly: room.readOnly,
    archived: room.archivedAt !== undefined,
    permanent: room.permanent === true,
    // At the cap nobody knows how many are left without those held back.
    unread: unread >= MANY ? unread : Math.max(0, unread - held),
    mentions: room.my?.mentions ?? 0,
    ...(other !== undefined && { other }),
    ...(room.topic !== undefined && { topic: room.topic }),
    ...(room.slowMode !== undefined && { slowMode: room.slowMode }),
    ...(room.my !== undefined && { role: room.my.role }),
    ...(room.my?.mutedUntil !== undefined && { mutedUntil: room.my.mutedUntil }),
    ...(room.lastMessage !== undefined && {
      preview: room.lastMessage.content,
      lastAt: room.lastMessage.timestamp,
    }),
  };
});

/** A direct conversation has the names of the others; that with oneself has one's own. */
function title(room: Room, others: User[], people: User[]): string {
  if (room.name !== undefined) return room.name;
  return (others.length > 0 ? others : people).map((person) => person.displayName).join(", ");
}

export function selectRoom({ rooms }: State, roomId: string): RoomSummary | undefined {
  const room = rooms.byId[roomId];
  return room && summarize(room, rooms.me, rooms.held[roomId] ?? 0);
}

/** Rooms by name; direct conversations with the one that spoke last first. */
export const selectRoomLists = createSelector(
  [(state: State) => state.rooms],
  ({ state, byId, me, held }): RoomLists => {
    const all = Object.values(byId).map((room) => summarize(room, me, held[room.id] ?? 0));
    return {
      state,
      channels: all.filter(({ kind }) => kind !== "direct").sort((a, b) => a.title.localeCompare(b.title)),
      directs: all
        .filter(({ kind }) => kind === "direct")
        .sort((a, b) => (b.lastAt ?? "").localeCompare(a.lastAt ?? "") || a.title.localeCompare(b.title)),
    };
  },
);
