import type { Message, Page } from "../wire/messages";

/** So many of a room's newest messages are cached. */
export const CACHED_IN_ROOM = 500;

/** The part of a room that is cached: everything from `first` to `last`, by `seq`. `first` is 1 where it begins with the room. */
export type Stretch = { first: number; last: number };

/** A stretch after something came to it, and from where on the rows before it are of no use any more. */
export type Extended = { stretch: Stretch; from: number };

/**
 * A page of history joins the stretch that it touches; one that reaches the end of the room and does not touch it takes
 * its place. Any other, from the middle of the room, is left out.
 */
export function withPage(before: Stretch | undefined, page: Page): Extended | undefined {
  const covered = coveredBy(page);
  if (covered === undefined) return undefined;
  const isApart = before === undefined || covered.first > before.last + 1;
  if (isApart) return page.hasAfter ? undefined : cut(covered);
  if (covered.last < before.first - 1) return undefined;
  return cut({ first: Math.min(before.first, covered.first), last: Math.max(before.last, covered.last) });
}

/** The message that follows the last one. */
export function withNext(before: Stretch): Extended {
  return cut({ first: before.first, last: before.last + 1 });
}

/** A page without messages covers a room in which nothing was said yet. */
function coveredBy({ messages, hasBefore, hasAfter, room }: Page): Stretch | undefined {
  const [first, last] = [messages.at(0)?.seq, messages.at(-1)?.seq];
  const isAll = !hasBefore && !hasAfter && room !== undefined;
  if (first === undefined || last === undefined) return isAll ? { first: 1, last: room.seq } : undefined;
  return { first: hasBefore ? first : 1, last: hasAfter ? last : Math.max(last, room?.seq ?? 0) };
}

function cut({ first, last }: Stretch): Extended {
  const from = Math.max(first, last - CACHED_IN_ROOM + 1);
  return { stretch: { first: from, last }, from };
}

/** Which of these are in the stretch. */
export function within({ first, last }: Stretch, messages: readonly Message[]): Message[] {
  return messages.filter(({ seq }) => seq >= first && seq <= last);
}
