import type { Problem } from "../problems/problem";
import type { Reply } from "../wire/messages";

/** Where a message goes: into a room, or to a person with whom there may be no room yet. */
export type Destination = { roomId: string } | { recipientId: string };

/**
 * A message that is not in its room yet. `waiting` is in the queue or on its way. `failed` was refused, with the
 * `problem`; or it was not acknowledged in ten seconds, without one: that is repeated by itself.
 */
export type Outgoing =
  | { state: "waiting"; clientId: string; to: Destination; content: string; createdAt: string; reply?: Reply }
  | { state: "failed"; clientId: string; to: Destination; content: string; createdAt: string; reply?: Reply; problem?: Problem };
