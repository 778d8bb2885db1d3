import type { Message, OwnThread } from "./messages";
import type { ReadMark } from "./rooms";

/** Of which messages of a room one is told. */
export type Level = "all" | "mentions" | "none";

/** Hours in which nothing rings, by the clock of a place. */
export type Quiet = { from: string; to: string; zone: string };

/** How somebody wants the chat to be, on every device. */
export type Preferences = {
  /** Parts of the sidebar that are folded, by the names that clients give them. */
  collapsed: string[];
  /** What sends a message; the other one breaks the line. */
  sendKey: "enter" | "ctrl-enter";
  /** Missing: the device's own. */
  language?: string;
  theme: "system" | "light" | "dark" | "contrast";
  /** How the time of day is written. */
  timeFormat: "system" | "h12" | "h23";
  /** Whether others may see how far one has read. */
  receipts: boolean;
  /** What a screen reader is told of new messages. */
  announce: "all" | "batched" | "off";
  singleKeyShortcuts: boolean;
  /** Missing: it may always ring. */
  dnd?: Quiet;
};

/** What is to be otherwise. An empty language is the device's own; quiet hours that end when they begin are none. */
export type PreferencesEdit = Partial<Preferences>;

/** What a room is to oneself, and how far it is read. */
export type OwnRoom = ReadMark & { roomId: string; favourite: boolean; level: Level };

/** What one is writing; `content` is empty when there is none any more, `other` is what another device wrote meanwhile. */
export type KeptDraft = {
  roomId: string;
  threadOf?: string;
  content: string;
  other?: string;
  updatedAt: string;
  /** The next writing names it. */
  rev: number;
};

/** A message one wants to find again; without a time it is a bookmark no longer. */
export type Bookmark = { messageId: string; roomId: string; bookmarkedAt?: string };

/** A bookmark with its message as it is now. */
export type Bookmarked = { message: Message; bookmarkedAt: string };

/** A message that is to be said later; `failure` says why it could not be. */
export type Scheduled = {
  id: string;
  roomId: string;
  clientId: string;
  content: string;
  at: string;
  state: "waiting" | "posting" | "failed" | "posted" | "cancelled";
  failure?: "room-not-found" | "room-archived" | "read-only" | "muted" | "message-too-long" | "refused";
};

/** What changed of one's own in (`after`, `userRev`], in its present state; lists that would be empty are missing. */
export type PersonalChanges = {
  after: number;
  userRev: number;
  preferences?: Preferences;
  rooms?: OwnRoom[];
  threads?: OwnThread[];
  drafts?: KeptDraft[];
  bookmarks?: Bookmark[];
  scheduled?: Scheduled[];
  more: boolean;
  /** Forget all of it and ask from 0. */
  reset: boolean;
  incarnation: string;
};
