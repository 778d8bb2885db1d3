import type { Problem } from "../problems/problem";
import type { Reply } from "../wire/messages";
import type { Destination, Outgoing } from "./outgoing";

/**
 * A message on its way out, as the outbox keeps it. `place` orders the entries of all tabs. With a `problem` it was
 * refused and waits for its author.
 */
export type Entry = {
  clientId: string;
  to: Destination;
  content: string;
  /** To what it answers, if to anything. */
  reply?: Reply;
  createdAt: string;
  place: number;
  problem?: Problem;
};

/** Messages of one queue go out one after the other; the queues do not wait for each other. */
export function queueOf({ to }: Entry): string {
  return "roomId" in to ? `room:${to.roomId}` : `person:${to.recipientId}`;
}

/** What the author sees of it; `late` when no acknowledgement came in time. */
export function outgoing({ clientId, to, content, createdAt, reply, problem }: Entry, late: boolean): Outgoing {
  const message = { clientId, to, content, createdAt, ...(reply && { reply }) };
  if (problem !== undefined) return { state: "failed", ...message, problem };
  return { state: late ? "failed" : "waiting", ...message };
}
