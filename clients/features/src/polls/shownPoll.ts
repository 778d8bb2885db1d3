import type { Poll } from "@mlchat/sdk";
import type { ShownPoll } from "../contract";

/**
 * What one chose: the server has `kept`, if that is known, and `wanted` is on its way there. What is `stale` may have been
 * changed from another device.
 */
export type OwnVote = { kept?: number[]; wanted?: number[]; stale?: true };

/**
 * What the server has of one's own vote: where all who chose are named, the poll says it; otherwise it is what was asked
 * for. Nothing while it is not known.
 */
export function ownVote({ options, anonymous }: Poll, { kept }: OwnVote, me: string): number[] | undefined {
  const complete = !anonymous && options.every(({ votes, userIds }) => userIds.length === votes);
  if (complete) return options.flatMap(({ userIds }, at) => (userIds.includes(me) ? [at] : []));
  return kept;
}

/** A poll as one sees it: what one chose oneself a moment ago counts already. */
export function shownPoll(poll: Poll, own: OwnVote, me: string): ShownPoll {
  const before = ownVote(poll, own, me);
  const had = before ?? [];
  const now = own.wanted ?? had;
  const voted = (now.length > 0 ? 1 : 0) - (had.length > 0 ? 1 : 0);
  return {
    ...poll,
    known: before !== undefined && (own.stale !== true || ownVote(poll, {}, me) !== undefined),
    voters: Math.max(0, poll.voters + voted),
    options: poll.options.map(({ text, votes, userIds }, at) => {
      const mine = now.includes(at);
      return { text, userIds, mine, votes: Math.max(0, votes + (mine ? 1 : 0) - (had.includes(at) ? 1 : 0)) };
    }),
  };
}
