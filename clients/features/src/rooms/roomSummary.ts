import type { Room, User } from "@mlchat/sdk";
import { createSelector, weakMapMemoize } from "@reduxjs/toolkit";
import type { RoomLists, RoomSummary } from "../contract";
import type { State } from "../store/state";
import { MANY, standingOf } from "./unread";

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
    receipts: room.receipts !== false,
    archived: room.archivedAt !== undefined,
    permanent: room.permanent === true,
    // At the cap nobody knows how many are left without those held back.
    unread: unread >= MANY ? unread : Math.max(0, unread - held),
    mentions: room.my?.mentions ?? 0,
    ...(room.my?.favourite === true && { favourite: true }),
    ...(room.my?.level !== undefined && room.my.level !== "all" && { level: room.my.level }),
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

/**
 * Rooms by name; direct conversations with the one that spoke last first. Above them stand those with something unread,
 * first where one is called; a room on the screen leaves them, or joins them, only when it leaves the screen, so that
 * nothing moves under one's hands.
 */
export const selectRoomLists = createSelector(
  [(state: State) => state.rooms],
  ({ state, byId, me, held, open, cameUnread }): RoomLists => {
    const all = Object.values(byId).map((room) => summarize(room, me, held[room.id] ?? 0));
    const channels = all.filter(({ kind }) => kind !== "direct").sort((a, b) => a.title.localeCompare(b.title));
    const directs = all
      .filter(({ kind }) => kind === "direct")
      .sort((a, b) => (b.lastAt ?? "").localeCompare(a.lastAt ?? "") || a.title.localeCompare(b.title));
    const standing = (room: RoomSummary) => (open[room.id] === undefined ? standingOf(room) : cameUnread[room.id]);
    const isUnread = (room: RoomSummary) => standing(room) !== undefined;
    const unread = (["calls", "news"] as const).flatMap((kind) => [...channels, ...directs].filter((room) => standing(room) === kind));
    const read = (room: RoomSummary) => !isUnread(room);
    const usual = (room: RoomSummary) => room.favourite === undefined && read(room);
    const favourites = all
      .filter((room) => room.favourite === true && read(room))
      .sort((a, b) => a.title.localeCompare(b.title));
    return {
      state,
      channels,
      directs,
      sections: { unread, favourites, rooms: channels.filter(usual), directs: directs.filter(usual) },
    };
  },
);
