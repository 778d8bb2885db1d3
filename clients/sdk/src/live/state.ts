/**
 * How the client stands with the server. `retryAt` (milliseconds since 1970) is when it tries again by itself. With
 * `network` the machine itself says that it has none.
 */
export type Connection =
  | { state: "signed-out" }
  | { state: "connecting" }
  | { state: "online"; caughtUp?: number }
  | { state: "offline"; retryAt?: number; network?: "down" };
