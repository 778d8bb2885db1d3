import type { Chat, Level, Problem, Result } from "@mlchat/sdk";
import { useMemo } from "react";
import type { RoomActions } from "../contract";
import { settled } from "./roomsSlice";
import { useChatDispatch, type Thunk } from "../store/state";

/** What others hear of the room comes back as events, so nothing has to be done with the answer. */
const doing =
  (act: (client: Chat) => Promise<Result<unknown>>): Thunk<Promise<Problem | undefined>> =>
  async (_dispatch, _state, { client }) => {
    const done = await act(client);
    return done.ok ? undefined : done.problem;
  };

/** It is so at once; where the server says no, it is as before. */
const settling =
  (roomId: string, edit: { favourite?: boolean; level?: Level }): Thunk<Promise<Problem | undefined>> =>
  async (dispatch, getState, { client }) => {
    const my = getState().rooms.byId[roomId]?.my;
    const before = { favourite: my?.favourite ?? false, level: my?.level ?? "all" };
    dispatch(settled({ roomId, ...edit }));
    const done = await client.api.own.room(roomId, edit);
    if (done.ok) return undefined;
    dispatch(settled({ roomId, ...before }));
    return done.problem;
  };

/** What can be done to a room and to the people in it. */
export function useRoomActions(roomId: string): RoomActions {
  const dispatch = useChatDispatch();
  return useMemo(() => {
    const run = (act: (client: Chat) => Promise<Result<unknown>>) => dispatch(doing(act));
    return {
      change: (edit) => run(({ api }) => api.room.change(roomId, edit)),
      leave: (heirId) => run((client) => client.leaveRoom(roomId, heirId)),
      remove: () => run((client) => client.deleteRoom(roomId)),
      add: (userId) => run(({ api }) => api.room.put(roomId, userId)),
      appoint: (userId, role) => run(({ api }) => api.room.put(roomId, userId, role)),
      expel: (userId, ban) => run(({ api }) => (ban ? api.room.ban(roomId, userId) : api.room.remove(roomId, userId))),
      mute: (userId, until) => run(({ api }) => api.room.mute(roomId, userId, until)),
      settle: (edit) => dispatch(settling(roomId, edit)),
      unmute: (userId) => run(({ api }) => api.room.unmute(roomId, userId)),
    };
  }, [dispatch, roomId]);
}
