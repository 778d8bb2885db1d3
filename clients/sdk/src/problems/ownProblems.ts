import { randomUuid } from "../surroundings/uuid";
import type { ClientProblemType, Problem } from "./problem";

/** A problem that the client met by itself; it has an instance like any other, to be told apart in reports. */
function own(type: ClientProblemType, title: string, detail: string): Problem {
  return { type, title, status: 0, detail, instance: `urn:uuid:${randomUuid()}` };
}

/** Nobody answered. Whether a request that changes something was carried out is not known. */
export function unreachable(cause: string): Problem {
  return own("/problems/unreachable", "The server cannot be reached", cause);
}

/** Something answered, but not in the words of this server: a proxy or a captive portal, most likely. */
export function unreadableAnswer(status: number): Problem {
  return own("/problems/unreadable-answer", "The answer cannot be read", `HTTP status ${status}`);
}
