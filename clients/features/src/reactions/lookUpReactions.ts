import type { Reaction } from "@mlchat/sdk";
import type { Thunk } from "../store/state";
import { known } from "./reactionsSlice";
import type { OwnReaction } from "./shownReactions";

/** The emoji that so many used that not all are named, where it is not known whether one is among the others. */
export function uncertain(reactions: readonly Reaction[], own: Readonly<Record<string, OwnReaction>>, me: string): string[] {
  return reactions
    .filter(({ emoji, count, userIds }) => userIds.length < count && !userIds.includes(me) && own[emoji] === undefined)
    .map(({ emoji }) => emoji);
}

/** Asks whether one used these emoji. */
export function lookUpReactions(messageId: string, emoji: string[]): Thunk<Promise<void>> {
  return async (dispatch, _state, { client }) => {
    const found = await client.api.opinion(messageId);
    if (found.ok) dispatch(known({ messageId, emoji, mine: found.value.reactions }));
  };
}
