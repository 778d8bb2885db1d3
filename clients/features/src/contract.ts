import type { Connection, Message, Outgoing, Problem, Registration, User } from "@mlchat/sdk";

/** Who one is, and how to change that. */
export type Session = {
  state: "resuming" | "signed-out" | "signed-in";
  user?: User;
  /** Why the session ended without oneself asking for it; the server's word, such as `refresh-token-reused`. */
  endedBecause?: string;
  logIn: (credentials: { username: string; password: string }) => Promise<Problem | undefined>;
  register: (registration: Registration) => Promise<Problem | undefined>;
  logOut: () => Promise<void>;
};

/** A room as a list shows it. `unread` stops at 100. */
export type RoomSummary = {
  id: string;
  kind: "public" | "direct";
  title: string;
  other?: User;
  people: User[];
  /** How many people are in it. */
  members: number;
  unread: number;
  mentions: number;
  preview?: string;
  lastAt?: string;
};

export type RoomLists = { state: "loading" | "ready"; channels: RoomSummary[]; directs: RoomSummary[] };

/** One line of a conversation. Keys are stable: an outgoing message keeps its key when it becomes a message. */
export type Entry =
  | { kind: "day"; key: string; date: string }
  | { kind: "new"; key: string }
  | { kind: "message"; key: string; message: Message; own: boolean; startsGroup: boolean }
  | { kind: "outgoing"; key: string; outgoing: Outgoing; startsGroup: boolean };

export type Conversation = {
  room?: RoomSummary;
  state: "loading" | "ready" | "failed" | "not-found";
  entries: Entry[];
  hasBefore: boolean;
  loadingBefore: boolean;
  loadBefore: () => void;
  firstItemIndex: number;
  firstUnreadSeq?: number;
  send: (content: string) => void;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
  markRead: (seq: number) => void;
  reload: () => void;
};

export type ConnectionState = Connection & { retryNow: () => void };

export type PeopleSearch = { state: "idle" | "loading" | "ready" | "failed"; people: User[] };
