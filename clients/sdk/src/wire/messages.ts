import type { Sender, User } from "./people";
import type { Member, Room } from "./rooms";

/**
 * A message in its present state. `seq` is its place in the room (1, 2, 3 … without a hole); `rev` is the room's
 * revision at which it last changed. `clientId` is its sender's own name for it.
 */
export type Message = {
  id: string;
  roomId: string;
  seq: number;
  rev: number;
  clientId?: string;
  sender: Sender;
  senderId: string;
  recipientId?: string;
  content: string;
  timestamp: string;
  editedAt?: string;
  /** Since then it says nothing. */
  deletedAt?: string;
  /** There when nobody said it; the content is empty then. */
  system?: SystemNote;
};

/** What happened to a room, told among its messages; the sender did it, to `user` if it was somebody else. */
export type SystemNote = {
  kind: "created" | "joined" | "left" | "added" | "removed" | "renamed" | "topic" | "archived" | "reopened";
  user?: Sender;
  /** The new name or topic. */
  text?: string;
};

/** What a message said from a moment on. */
export type Version = { content: string; timestamp: string };

/** A page of history, ascending by `seq`. `room` is missing where nobody has talked yet. */
export type Page = {
  messages: Message[];
  users: Record<string, User>;
  hasBefore: boolean;
  hasAfter: boolean;
  room?: { id: string; seq: number; rev: number };
  incarnation: string;
};

/** Where to start reading. Numbers are `seq`. */
export type PageQuery = { before?: number; after?: number; around?: number; limit?: number };

/**
 * What changed in a room in (`after`, `rev`], in its present state: whoever has read this has everything up to `rev`.
 * `reset` means: drop what you keep of the room and load it anew.
 */
export type Changes = {
  roomId: string;
  after: number;
  rev: number;
  changes: Message[];
  room?: Room;
  members?: Member[];
  more: boolean;
  reset: boolean;
  incarnation: string;
};
