/** Somebody who can be talked to. `role` is shown to oneself only. */
export type User = {
  id: string;
  username: string;
  displayName: string;
  kind: "person" | "bot";
  role?: "admin";
};

/** Enough of a message's author to show the message. */
export type Sender = { id: string; username: string; displayName: string };
