import type { NewRoom } from "@mlchat/sdk";
import { useMemo } from "react";
import type { RoomEntrance } from "../contract";
import { useChatDispatch, type Thunk } from "../store/state";

const create =
  (room: NewRoom): Thunk<ReturnType<RoomEntrance["create"]>> =>
  async (_dispatch, _state, { client }) => {
    const made = await client.createRoom(room);
    return made.ok ? { roomId: made.value.id } : { problem: made.problem };
  };

const join =
  (roomId: string): Thunk<ReturnType<RoomEntrance["join"]>> =>
  async (_dispatch, _state, { client }) => {
    const joined = await client.joinRoom(roomId);
    return joined.ok ? undefined : joined.problem;
  };

/** Coming into rooms: new ones and those that are there. */
export function useRoomEntrance(): RoomEntrance {
  const dispatch = useChatDispatch();
  return useMemo(
    () => ({ create: (room) => dispatch(create(room)), join: (roomId) => dispatch(join(roomId)) }),
    [dispatch],
  );
}
