/** What others are shown of a person. */
export type Shown = "online" | "away" | "dnd" | "offline";

/** What is shown of somebody now; `lastSeenAt` of who is offline, where it is known. */
export type Presence = { userId: string; status: Shown; text?: string; lastSeenAt?: string };

/** How one wants to be seen oneself. */
export type Availability = "online" | "away" | "dnd" | "invisible";

/** How one wants to be seen, and what one says of it. */
export type Choice = { status: Availability; text?: string };

/** Somebody writes in a room, or in the thread that a message began, or has stopped. */
export type Typing = { roomId: string; threadOf?: string; userId: string; on: boolean };

/** How far somebody else has read a room. */
export type Receipt = { roomId: string; userId: string; seq: number };
