import type { Destination, Outgoing } from "@mlchat/sdk";
import { createSelector } from "@reduxjs/toolkit";
import type { Entry } from "../contract";
import { selectRoom } from "../rooms/roomSummary";
import { myId } from "../session/sessionSlice";
import type { State } from "../store/state";
import type { NewAfter } from "./conversationState";
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
  const isNew = (state: State) => conversation(state)?.newAfter ?? selectNewAfter(state, roomId);
  const me = (state: State) => myId(state.session);
  const lines = createSelector([messages, outgoing, me, isNew], (shown, waiting, user, newAfter) => {
    before = keepSame(before, entries({ messages: shown, outgoing: waiting, me: user, newAfter }));
    return before;
  });

  return createSelector(
    [conversation, lines, (state: State) => selectRoom(state, roomId), me, isNew],
    (now, shown, room, user, newAfter) => {
      const firstUnread = firstUnreadSeq(now?.timeline?.messages ?? nothing, newAfter, user);
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

/** What would be new if the room were opened now. */
export function selectNewAfter({ rooms }: State, roomId: string): NewAfter | undefined {
  const my = rooms.byId[roomId]?.my;
  return my && (my.unread > 0 ? my.readSeq : "nothing");
}

/** The first messages to a person were written before there was a room to name. */
function goesTo(to: Destination, roomId: string, otherId: string | undefined): boolean {
  return "roomId" in to ? to.roomId === roomId : to.recipientId === otherId;
}
