import type { Destination, Outgoing } from "@mlchat/sdk";
import { createSelector } from "@reduxjs/toolkit";
import type { Entry } from "../contract";
import { selectRoom } from "../rooms/roomSummary";
import { myId } from "../session/sessionSlice";
import type { State } from "../store/state";
import { entries, firstUnreadSeq } from "./entries";
import { firstItemIndex } from "./firstItemIndex";
import { keepSame } from "./keepSame";

const nothing: readonly never[] = [];

/** What a conversation's view shows, made anew only when something of it has changed. One selector a view. */
export function conversationSelector(roomId: string) {
  let before: Entry[] = [];
  const conversation = ({ messages }: State) => messages.byRoom[roomId];
  const otherId = ({ rooms }: State) => {
    const { people = [], kind } = rooms.byId[roomId] ?? {};
    if (kind !== "direct") return undefined;
    return people.length === 1 ? people[0]?.id : people.find(({ id }) => id !== rooms.me)?.id;
  };
  const outgoing = createSelector([(state: State) => state.outbox, otherId], (outbox, other) =>
    outbox.filter(({ to }: Outgoing) => goesTo(to, roomId, other)),
  );
  const messages = (state: State) => conversation(state)?.timeline?.messages ?? nothing;
  // Until it is fixed at opening, it is where the mark is.
  const readSeq = (state: State) => conversation(state)?.readSeq ?? state.rooms.byId[roomId]?.my?.readSeq;
  const me = (state: State) => myId(state.session);
  const lines = createSelector([messages, outgoing, me, readSeq], (shown, waiting, user, read) => {
    before = keepSame(before, entries({ messages: shown, outgoing: waiting, me: user, readSeq: read }));
    return before;
  });

  return createSelector(
    [conversation, lines, (state: State) => selectRoom(state, roomId), me, readSeq],
    (now, shown, room, user, read) => {
      const firstUnread = firstUnreadSeq(now?.timeline?.messages ?? nothing, read, user);
      return {
        state: now?.state ?? ("loading" as const),
        entries: shown,
        hasBefore: now?.timeline?.hasBefore ?? false,
        loadingBefore: now?.loadingBefore !== undefined,
        firstItemIndex: firstItemIndex(shown, now?.anchorSeq),
        ...(room !== undefined && { room }),
        ...(firstUnread !== undefined && { firstUnreadSeq: firstUnread }),
      };
    },
  );
}

/** The first messages to a person were written before there was a room to name. */
function goesTo(to: Destination, roomId: string, otherId: string | undefined): boolean {
  return "roomId" in to ? to.roomId === roomId : to.recipientId === otherId;
}
