import type { RoomSummary } from "@mlchat/features";
import { useIsPast } from "../shell/waiting";

/** What one may do to the messages of a room beside writing, as the server decides it. */
export function useMay(room: RoomSummary | undefined): { react: boolean; pin: boolean } {
  const voiced = useIsPast(room?.mutedUntil) || room?.mutedUntil === undefined;
  const react = room?.role !== undefined && !room.archived && voiced;
  const isConversation = room?.kind === "direct" || room?.kind === "group";
  return { react, pin: react && (isConversation || room.role !== "member") };
}
