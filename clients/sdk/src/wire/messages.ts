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
  /** In the order of each emoji's first use. Missing in what an older version kept. */
  reactions?: Reaction[];
  /** The room keeps it in sight. */
  pinned?: boolean;
  /** What it asks people to choose; its content is the question. */
  poll?: Poll;
  /** There when nobody said it; the content is empty then. */
  system?: SystemNote;
  /** The message that it quotes. */
  replyTo?: string;
  /** The message that began the thread to which it belongs: the room does not show it, unless it went there too. */
  threadOf?: string;
  alsoToRoom?: true;
  /** The thread that it began. */
  replies?: Replies;
  /** The people of the room whom it names. */
  mentions?: string[];
  /** It calls everybody. */
  mentionsRoom?: true;
};

/** Who answered a message with an emoji: all are counted, the first 20 named. */
export type Reaction = { emoji: string; count: number; userIds: string[] };

/**
 * What people can choose, and how many did. It is told to all alike and does not say what one chose oneself. From
 * `closesAt` on nobody votes, without another change of the message.
 */
export type Poll = {
  options: { text: string; votes: number; userIds: string[] }[];
  multiple: boolean;
  anonymous: boolean;
  voters: number;
  closesAt?: string;
  closedAt?: string;
};

/** What one thinks of a message oneself: the emoji one reacted with, and what one chose in its poll, by their places. */
export type Opinion = { reactions: string[]; options: number[] };

/** A poll as somebody asks it. */
export type Ask = { options: string[]; multiple?: boolean; anonymous?: boolean; closesAt?: string };

/** What a room keeps in sight, the latest pin first; `cursor` asks for those pinned earlier. */
export type Pins = { messages: Message[]; users: Record<string, User>; cursor?: string };

/** What the message that began a thread shows of it: `userIds` are the first people in it. */
export type Replies = { count: number; lastSeq: number; lastAt: string; userIds: string[] };

/** To what a message answers, and where it is shown. */
export type Reply = { replyTo?: string; threadOf?: string; alsoToRoom?: boolean };

/** A thread as one person sees it. */
export type Thread = { root: Message; following: boolean; readSeq: number; unread: number; mentions: number };

/** What a thread is to oneself, as one's own devices are told of it. */
export type OwnThread = {
  threadId: string;
  roomId: string;
  following: boolean;
  readSeq: number;
  unread: number;
  mentions: number;
};

/** Whether only its thread shows a message. */
export function isThreadOnly({ threadOf, alsoToRoom }: Reply): boolean {
  return threadOf !== undefined && alsoToRoom !== true;
}

/** What happened to a room, told among its messages; the sender did it, to `user` if it was somebody else. */
export type SystemNote = {
  kind: "created" | "joined" | "left" | "added" | "removed" | "renamed" | "topic" | "archived" | "reopened" | "pinned";
  user?: Sender;
  /** The new name or topic. */
  text?: string;
  /** Which message was pinned. */
  messageId?: string;
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
