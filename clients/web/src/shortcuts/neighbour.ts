import type { RoomSummary } from "@mlchat/features";

/** The next room in one direction from where one is, as the sidebar has them; the last is followed by the first. */
export function neighbour(
  rooms: readonly RoomSummary[],
  here: string | undefined,
  step: 1 | -1,
  onlyUnread: boolean,
): RoomSummary | undefined {
  const at = rooms.findIndex(({ id }) => id === here);
  for (let away = 1; away <= rooms.length; away++) {
    const from = at < 0 && step < 0 ? 0 : at;
    const room = rooms[(from + step * away + rooms.length * 2) % rooms.length];
    if (room !== undefined && room.id !== here && (!onlyUnread || room.unread > 0)) return room;
  }
  return undefined;
}
