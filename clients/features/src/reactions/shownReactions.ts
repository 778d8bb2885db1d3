import type { Reaction } from "@mlchat/sdk";
import type { ShownReaction } from "../contract";

/** What one did with an emoji: it is on its way, or the server has it. */
export type OwnReaction = { on: boolean; state: "asking" | "kept" };

/**
 * A message's reactions as one sees them: what one did oneself shows before the server knows. Of an emoji that many used
 * the server names the first 20 only, so what it has of oneself is remembered here.
 */
export function shownReactions(
  reactions: readonly Reaction[],
  own: Readonly<Record<string, OwnReaction>>,
  me: string,
): ShownReaction[] {
  const known = reactions.map(({ emoji, count, userIds }) => withOwn({ emoji, count, userIds, mine: userIds.includes(me) }, own[emoji], me));
  const added = Object.entries(own)
    .filter(([emoji, { on, state }]) => on && state === "asking" && !reactions.some((one) => one.emoji === emoji))
    .map(([emoji]) => ({ emoji, count: 1, userIds: [me], mine: true }));
  return [...known, ...added].filter(({ count }) => count > 0);
}

function withOwn(shown: ShownReaction, own: OwnReaction | undefined, me: string): ShownReaction {
  const { count, userIds, mine } = shown;
  // All are named, so whether one is among them is certain.
  const complete = userIds.length === count;
  if (own === undefined || own.on === mine || (own.state === "kept" && complete)) return shown;
  if (own.state === "kept") return { ...shown, mine: own.on };
  return own.on
    ? { ...shown, count: count + 1, userIds: [...userIds, me], mine: true }
    : { ...shown, count: count - 1, userIds: userIds.filter((id) => id !== me), mine: false };
}
