import { useEffect, useMemo } from "react";
import type { Conversation } from "../contract";
import { loadMembers } from "../rooms/membersSlice";
import { useChatDispatch, useChatSelector } from "../store/state";
import type { Receipts } from "./receiptsSlice";
import { seenAt } from "./seenAt";

const none: Receipts = {};

/** Under which messages of a conversation the others stand who have read up to there: their ids, by the message's. */
export function useReceipts(roomId: string, { room, entries, hasBefore, hasAfter }: Conversation): Map<string, string[]> {
  const dispatch = useChatDispatch();
  // Whoever is told of everything later can ask how it is now.
  const watched = useChatSelector(({ receipts }) => (receipts.watched.includes(roomId) ? receipts.watched : undefined));
  const most = useChatSelector(({ limits }) => limits.receiptsMembers);
  const shows = room !== undefined && room.receipts && room.members > 1 && (most === 0 || room.members <= most);
  useEffect(() => {
    if (watched !== undefined && shows) void dispatch(loadMembers({ roomId }));
  }, [watched, shows, roomId, dispatch]);
  const receipts = useChatSelector((state) => state.receipts.byRoom[roomId] ?? none);
  const me = useChatSelector(({ rooms }) => rooms.me);
  return useMemo(
    () => seenAt(entries, shows ? receipts : none, { me, hasBefore, hasAfter }),
    [entries, receipts, shows, me, hasBefore, hasAfter],
  );
}
