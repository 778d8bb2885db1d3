import type { problemTypes } from "../../generated/problemTypes";

/** Problems that the server names. */
export type ServerProblemType = (typeof problemTypes)[number];

/** Problems that only a client meets: nobody answered, or something answered that is not this server. */
export type ClientProblemType = "/problems/unreachable" | "/problems/unreadable-answer";

/** A newer server may know more types than this SDK: they arrive as they are. */
type LaterProblemType = string & Record<never, never>;

export type ProblemType = ServerProblemType | ClientProblemType | LaterProblemType;

/** Why something was refused or failed (RFC 9457), the same over REST and over the socket. */
export type Problem = {
  type: ProblemType;
  title: string;
  status: number;
  detail?: string;
  instance: string;
  errors?: { pointer: string; detail: string }[];
  retryAfter?: number;
  limit?: string;
  retry?: boolean;
};

/** What a call came to. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused<T>(problem: Problem): Result<T> {
  return { ok: false, problem };
}
