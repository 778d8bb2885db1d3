import type { Problem } from "@mlchat/sdk";
import { newAgain } from "../messages/messagesSlice";
import type { Thunk } from "../store/state";
import { myId } from "../session/sessionSlice";
import { told } from "../store/told";
import { readUpTo } from "./roomsSlice";
import { leftAfter } from "./unread";

/** One has seen the room up to `seq`. It shows at once; the server is told in a moment. */
export const markRead =
  (roomId: string, seq: number): Thunk<void> =>
  (dispatch, getState, { readMarks }) => {
    const { byId } = getState().rooms;
    const my = byId[roomId]?.my;
    if (my === undefined || seq <= my.readSeq) return;
    dispatch(showRead(roomId, seq));
    readMarks.move(roomId, seq).catch((fault: unknown) => {
      dispatch(told({ kind: "not-kept", fault }));
    });
  };

/**
 * One wants everything from this message on to be unread again, on all devices. What was read here and is not told yet is
 * read no more. Answers the problem, if there is one.
 */
export const markUnread =
  (roomId: string, seq: number): Thunk<Promise<Problem | undefined>> =>
  async (dispatch, _state, { client, readMarks }) => {
    const marked = await readMarks.takeBack(roomId, () => client.api.read(roomId, seq - 1, true));
    if (!marked.ok) return marked.problem;
    dispatch(told({ kind: "mark", roomId, mark: marked.value, back: true }));
    dispatch(newAgain({ roomId, after: seq - 1 }));
    return undefined;
  };

/** Takes up what was read before the server could be told. */
export const loadReadMarks =
  (): Thunk<Promise<void>> =>
  async (dispatch, getState, { readMarks }) => {
    const userId = myId(getState().session);
    if (userId === undefined) return;
    await readMarks.load(userId);
    dispatch(showUntold());
    if (getState().connection.state === "online") readMarks.flush();
  };

/** Rooms that come to be known show what was read of them here, though the server does not know it yet. */
export const showUntold =
  (): Thunk<void> =>
  (dispatch, _state, { readMarks }) => {
    for (const [roomId, seq] of readMarks.untold()) dispatch(showRead(roomId, seq));
  };

const showRead =
  (roomId: string, seq: number): Thunk<void> =>
  (dispatch, getState) => {
    const { rooms, messages } = getState();
    const room = rooms.byId[roomId];
    if (room?.my === undefined || seq <= room.my.readSeq) return;
    const shown = messages.byRoom[roomId]?.timeline?.messages ?? [];
    dispatch(readUpTo({ roomId, seq, left: leftAfter(shown, seq, room.seq, rooms.me) }));
  };
