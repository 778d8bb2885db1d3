import type { Message } from "../wire/messages";
import type { Member, Room } from "../wire/rooms";

/** One live change of a room; each takes a revision of the room. */
export type LiveChange =
  | { kind: "posted" | "changed"; roomId: string; rev: number; message: Message }
  | { kind: "member"; roomId: string; rev: number; member: Member; members: number }
  | { kind: "room"; roomId: string; rev: number; room: Room };

/**
 * How far one has a room. `rev` is the watermark: everything up to it is here; it is missing while the room itself is
 * not known yet. `held` came too early, with something missing before it.
 */
export type RoomFeed = { rev: number | undefined; held: readonly LiveChange[] };

/** A feed after something happened to it, and what may be applied now, in order. */
export type Step = { feed: RoomFeed; apply: LiveChange[] };

export const unknownFeed: RoomFeed = { rev: undefined, held: [] };

/**
 * A live change comes: the next one is applied with those held that follow it, one that came early is held. A message
 * that the watermark has passed is applied all the same: a new room may be shown with a revision that its first message
 * still has to tell of, and messages merge by their own `rev`. Other changes do not, and are old news.
 */
export function receive(feed: RoomFeed, change: LiveChange): Step {
  if (feed.rev !== undefined && change.rev <= feed.rev) return { feed, apply: "message" in change ? [change] : [] };
  const held = [...feed.held.filter((other) => other.rev !== change.rev), change].sort((a, b) => a.rev - b.rev);
  return release(feed.rev, held);
}

/** An answer brought everything up to `rev`. The watermark never falls: a late answer says nothing new. */
export function moveTo(feed: RoomFeed, rev: number): Step {
  return release(Math.max(feed.rev ?? 0, rev), feed.held);
}

/** Whether something is missing before what is held. */
export function hasHole(feed: RoomFeed): boolean {
  return feed.held.length > 0;
}

function release(rev: number | undefined, held: readonly LiveChange[]): Step {
  if (rev === undefined) return { feed: { rev, held }, apply: [] };
  const apply: LiveChange[] = [];
  let watermark = rev;
  for (const change of held) {
    if (change.rev !== watermark + 1) continue;
    apply.push(change);
    watermark = change.rev;
  }
  return { feed: { rev: watermark, held: held.filter((change) => change.rev > watermark) }, apply };
}
