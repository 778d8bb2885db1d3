import type {
  Ask,
  Level,
  Connection,
  Device,
  Member,
  Message,
  NewRoom,
  Outgoing,
  Problem,
  Registration,
  Replies,
  Reply,
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
  /** Answers the problem, if there is one. */
  changeMe: (edit: { displayName?: string }) => Promise<Problem | undefined>;
  logOut: () => Promise<void>;
};

/** The devices on which one is logged in, the one used last first. */
export type Devices = {
  state: "loading" | "ready" | "failed";
  devices: Device[];
  reload: () => void;
  end: (id: string) => Promise<Problem | undefined>;
  endOthers: () => Promise<Problem | undefined>;
};

/** Somebody else has said something that is unread. */
export type Arrival = { message: Message; room: RoomSummary };

/** A room as a list shows it. `unread` stops at 100. */
export type RoomSummary = {
  id: string;
  kind: RoomKind;
  title: string;
  topic?: string;
  /** What one is in it; nothing in a room that one is not in. */
  role?: Role;
  readOnly: boolean;
  /** Whether people see how far others have read. */
  receipts: boolean;
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
  /** Found at once, before the others. */
  favourite?: true;
  /** Of which messages one is told; missing: of all. */
  level?: Exclude<Level, "all">;
  preview?: string;
  lastAt?: string;
};

/** All rooms, and the same as the sidebar has them, each in one section. */
export type RoomLists = {
  state: "loading" | "ready";
  channels: RoomSummary[];
  directs: RoomSummary[];
  sections: { unread: RoomSummary[]; favourites: RoomSummary[]; rooms: RoomSummary[]; directs: RoomSummary[] };
};

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
  /** Whether the room goes on behind the last entry: so it is around an older message that somebody linked to. */
  hasAfter: boolean;
  loadingAfter: boolean;
  loadAfter: () => void;
  firstItemIndex: number;
  firstUnreadSeq?: number;
  /** The thread of the message that was linked to, where only that shows it. */
  linkedThread?: string;
  send: (content: string, reply?: Reply) => void;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
  markRead: (seq: number) => void;
  /** Everything counts as read, seen or not, and the mark of what was new goes. */
  markAllRead: () => void;
  /** Lets everything from this message on be unread again. */
  markUnread: (seq: number) => Promise<Problem | undefined>;
  /** Each answers the problem, if there is one. */
  edit: (messageId: string, content: string) => Promise<Problem | undefined>;
  erase: (messageId: string) => Promise<Problem | undefined>;
  react: (messageId: string, emoji: string, on: boolean) => Promise<Problem | undefined>;
  pin: (messageId: string, on: boolean) => Promise<Problem | undefined>;
  /** Asks everybody here to choose; repeated with the same `clientId` it is asked once. */
  ask: (question: string, poll: Ask, clientId: string) => Promise<Problem | undefined>;
  vote: (messageId: string, options: number[]) => Promise<Problem | undefined>;
  closePoll: (messageId: string) => Promise<Problem | undefined>;
  versions: (messageId: string) => Promise<Version[] | undefined>;
  reload: () => void;
};

/** A thread beside its room; `root` began it, and `room` is where it is. */
export type ThreadConversation = Conversation & {
  root?: Message;
  following: boolean;
  follow: (on: boolean) => Promise<Problem | undefined>;
};

/** A thread as a list shows it. `unread` stops at 100. */
export type ThreadSummary = {
  threadId: string;
  roomId: string;
  root: Message;
  replies: Replies;
  unread: number;
  mentions: number;
};

export type ThreadList = {
  state: "loading" | "ready" | "failed";
  threads: ThreadSummary[];
  hasMore: boolean;
  loadMore: () => void;
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

/** What a room keeps in sight, the latest pin first. */
export type PinList = {
  state: "loading" | "ready" | "failed";
  messages: Message[];
  hasMore: boolean;
  loadMore: () => void;
  reload: () => void;
};

/** An emoji under a message: how many used it, the first of them, and whether one did so oneself. */
export type ShownReaction = { emoji: string; count: number; userIds: string[]; mine: boolean };

/** Who was banned from a room. */
export type BannedList = {
  state: "loading" | "ready" | "failed";
  people: User[];
  reload: () => void;
  /** Lets somebody in again; answers the problem, if there is one. */
  pardon: (userId: string) => Promise<Problem | undefined>;
};

/** A poll as one sees it: with one's own vote, which shows before the server knows it. */
export type ShownPoll = {
  options: { text: string; votes: number; userIds: string[]; mine: boolean }[];
  multiple: boolean;
  anonymous: boolean;
  voters: number;
  /** Whether it is known what one chose: before that, choosing more could take something away. */
  known: boolean;
  closesAt?: string;
  closedAt?: string;
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
  /** What it is to oneself; nobody else hears of that. */
  settle: (edit: { favourite?: boolean; level?: Level }) => Promise<Problem | undefined>;
};

export type RoomEntrance = {
  create: (room: NewRoom) => Promise<{ roomId?: string; problem?: Problem }>;
  join: (roomId: string) => Promise<Problem | undefined>;
};
