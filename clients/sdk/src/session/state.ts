import type { User } from "../wire/people";

/** Who one is to the server. `endedBecause` is the server's word for an end that oneself did not ask for. */
export type SessionState =
  | { state: "resuming" }
  | { state: "signed-out"; endedBecause?: string }
  | { state: "signed-in"; user: User };
