import type { Thunk } from "../store/state";
import { readUpTo } from "./roomsSlice";
import { leftAfter } from "./unread";

/** One has seen the room up to `seq`. It shows at once; the server is told in a moment. */
export const markRead =
  (roomId: string, seq: number): Thunk<void> =>
  (dispatch, getState, { readMarks }) => {
    const { rooms, messages } = getState();
    const room = rooms.byId[roomId];
    if (room?.my === undefined || seq <= room.my.readSeq) return;
    const shown = messages.byRoom[roomId]?.timeline?.messages ?? [];
    dispatch(readUpTo({ roomId, seq, left: leftAfter(shown, seq, room.seq, rooms.me) }));
    readMarks.move(roomId, seq);
  };
