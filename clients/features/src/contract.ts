import type {
  Connection,
  Member,
  Message,
  NewRoom,
  Outgoing,
  Problem,
  Registration,
  Role,
  Room,
  RoomEdit,
  RoomKind,
  SystemNote,
  User,
  Version,
} from "@mlchat/sdk";

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
  kind: RoomKind;
  title: string;
  topic?: string;
  /** What one is in it; nothing in a room that one is not in. */
  role?: Role;
  readOnly: boolean;
  archived: boolean;
  /** Nobody leaves it, and it is never renamed, archived or deleted. */
  permanent: boolean;
  /** Seconds that a member waits between two messages. */
  slowMode?: number;
  /** Before that one may not speak. */
  mutedUntil?: string;
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
  | { kind: "note"; key: string; message: Message; note: SystemNote }
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
  /** Each answers the problem, if there is one. */
  edit: (messageId: string, content: string) => Promise<Problem | undefined>;
  erase: (messageId: string) => Promise<Problem | undefined>;
  versions: (messageId: string) => Promise<Version[] | undefined>;
  reload: () => void;
};

export type ConnectionState = Connection & { retryNow: () => void };

export type PeopleSearch = { state: "idle" | "loading" | "ready" | "failed"; people: User[] };

/** Public rooms by name. */
export type RoomDirectory = {
  state: "loading" | "ready" | "failed";
  rooms: Room[];
  hasMore: boolean;
  loadMore: () => void;
  reload: () => void;
};

/** Who is in a room: owners and moderators first, then by name. */
export type MemberList = {
  state: "loading" | "ready" | "failed";
  members: Member[];
  hasMore: boolean;
  loadMore: () => void;
  reload: () => void;
};

/** What can be done to a room. Each answers the problem, if there is one. */
export type RoomActions = {
  change: (edit: RoomEdit) => Promise<Problem | undefined>;
  leave: (heirId?: string) => Promise<Problem | undefined>;
  remove: () => Promise<Problem | undefined>;
  add: (userId: string) => Promise<Problem | undefined>;
  appoint: (userId: string, role: Role) => Promise<Problem | undefined>;
  expel: (userId: string, ban: boolean) => Promise<Problem | undefined>;
  mute: (userId: string, until?: string) => Promise<Problem | undefined>;
  unmute: (userId: string) => Promise<Problem | undefined>;
};

export type RoomEntrance = {
  create: (room: NewRoom) => Promise<{ roomId?: string; problem?: Problem }>;
  join: (roomId: string) => Promise<Problem | undefined>;
};
