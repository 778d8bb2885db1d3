import type { Member, Role } from "@mlchat/sdk";
import { useEffect, useMemo } from "react";
import type { MemberList } from "../contract";
import { useChatDispatch, useChatSelector } from "../store/state";
import { loadMembers } from "./membersSlice";

const rank: Record<Role, number> = { owner: 0, moderator: 1, member: 2 };

/** Who is in a room, as long as it is on the screen. */
export function useMembers(roomId: string): MemberList {
  const dispatch = useChatDispatch();
  const known = useChatSelector(({ members }) => members.find((room) => room.roomId === roomId));

  useEffect(() => {
    void dispatch(loadMembers({ roomId }));
  }, [roomId, dispatch]);

  return useMemo(() => {
    const cursor = known?.cursor;
    return {
      state: known?.state ?? "loading",
      members: (known?.members ?? []).toSorted(inOrder),
      hasMore: cursor !== undefined,
      loadMore: () => {
        if (cursor !== undefined && known?.state !== "loading") void dispatch(loadMembers({ roomId, cursor }));
      },
      reload: () => void dispatch(loadMembers({ roomId })),
    };
  }, [known, roomId, dispatch]);
}

function inOrder(a: Member, b: Member): number {
  return rank[a.role] - rank[b.role] || a.user.displayName.localeCompare(b.user.displayName);
}
