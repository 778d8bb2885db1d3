import { isThreadOnly, type Destination, type Outgoing, type Reply } from "@mlchat/sdk";
import { createSelector } from "@reduxjs/toolkit";
import { selectRoom } from "../rooms/roomSummary";
import { myId } from "../session/sessionSlice";
import type { State } from "../store/state";
import type { NewAfter } from "./conversationState";
import { entriesOf, firstUnreadSeq } from "./entries";
import { firstItemIndex } from "./firstItemIndex";
import { placeOf } from "./stretch";

const nothing: readonly never[] = [];

/** What a conversation's view shows, made anew only when something of it has changed. One selector a view. */
export function conversationSelector(roomId: string, key = roomId) {
  const entries = entriesOf();
  const conversation = ({ messages }: State) => messages.byRoom[key];
  const otherId = ({ rooms }: State) => {
    const { people = [], kind } = rooms.byId[roomId] ?? {};
    if (kind !== "direct") return undefined;
    return people.length === 1 ? people[0]?.id : people.find(({ id }) => id !== rooms.me)?.id;
  };
  const { threadId } = placeOf(key);
  const outgoing = createSelector([(state: State) => state.outbox, otherId], (outbox, other) =>
    outbox.filter(({ to, reply }: Outgoing) => goesTo(to, roomId, other) && isShown(reply, threadId)),
  );
  const all = (state: State) => conversation(state)?.timeline?.messages ?? nothing;
  const messages = createSelector([all], (kept) =>
    kept.every((message) => isShown(message, threadId)) ? kept : kept.filter((message) => isShown(message, threadId)),
  );
  const isNew = (state: State) =>
    conversation(state)?.newAfter ?? (threadId === undefined ? selectNewAfter(state, roomId) : undefined);
  const me = (state: State) => myId(state.session);
  // What is on its way comes after the end, which a stretch may not reach.
  const atEnd = (state: State) => conversation(state)?.timeline?.hasAfter !== true;
  const lines = createSelector([messages, outgoing, me, isNew, atEnd], (shown, waiting, user, newAfter, isAtEnd) =>
    entries({ messages: shown, outgoing: isAtEnd ? waiting : nothing, me: user, newAfter }),
  );

  return createSelector(
    [conversation, lines, messages, (state: State) => selectRoom(state, roomId), me, isNew],
    (now, shown, inView, room, user, newAfter) => {
      const firstUnread = firstUnreadSeq(inView, newAfter, user);
      return {
        state: now?.state ?? ("loading" as const),
        entries: shown,
        hasBefore: now?.timeline?.hasBefore ?? false,
        hasAfter: now?.timeline?.hasAfter ?? false,
        loadingBefore: now?.loadingBefore !== undefined,
        loadingAfter: now?.loadingAfter !== undefined,
        firstItemIndex: firstItemIndex(shown, now?.anchorSeq),
        ...(room !== undefined && { room }),
        ...(firstUnread !== undefined && { firstUnreadSeq: firstUnread }),
      };
    },
  );
}

/** A room shows what is not in a thread only, a thread its replies. */
function isShown(reply: Reply | undefined, threadId: string | undefined): boolean {
  return threadId === undefined ? reply === undefined || !isThreadOnly(reply) : reply?.threadOf === threadId;
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
