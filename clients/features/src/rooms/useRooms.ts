import type { RoomLists } from "../contract";
import { useChatSelector } from "../store/state";
import { selectRoomLists } from "./roomSummary";

export function useRooms(): RoomLists {
  return useChatSelector(selectRoomLists);
}
