import type { RoomSummary } from "../contract";
import { useChatSelector } from "../store/state";
import { selectRoom } from "./roomSummary";

/** A room of one's own. */
export function useRoom(roomId: string): RoomSummary | undefined {
  return useChatSelector((state) => selectRoom(state, roomId));
}
