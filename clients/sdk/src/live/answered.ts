import { isProblem } from "../rest/answer";
import type { Problem } from "../problems/problem";
import type { Acknowledgement } from "./events";

/**
 * What came of an event. After `unknown` nobody can say whether it was carried out: the connection was cut, the time
 * was up, or the server itself does not know. Repeat it; `retryAfter` (seconds) is when the server wants that.
 */
export type Answered<T> =
  | { outcome: "done"; value: T }
  | { outcome: "refused"; problem: Problem }
  | { outcome: "unknown"; retryAfter?: number };

/** Reads an acknowledgement. */
export function answered<T>(acknowledgement: Acknowledgement<T>): Answered<T> {
  if (acknowledgement.ok) return { outcome: "done", value: acknowledgement };
  const problem: unknown = acknowledgement.problem;
  if (!isProblem(problem)) return { outcome: "unknown" };
  return willPass(problem)
    ? { outcome: "unknown", ...(problem.retryAfter !== undefined && { retryAfter: problem.retryAfter }) }
    : { outcome: "refused", problem };
}

/** A busy or stopping server, or a session that is being renewed, says nothing against the event itself. */
function willPass(problem: Problem): boolean {
  return problem.status === 503 || problem.retry === true || problem.type === "/problems/not-signed-in";
}
