export type {
  Bookmark,
  Bookmarked,
  KeptDraft,
  Level,
  OwnRoom,
  PersonalChanges,
  Preferences,
  PreferencesEdit,
  Quiet,
  Scheduled,
} from "./wire/personal";
export type { Ask, Changes, Message, Opinion, OwnThread, Page, PageQuery, Pins, Poll, Reaction, Replies, Reply, SystemNote, Thread, Version } from "./wire/messages";
export { isThreadOnly } from "./wire/messages";
export type { ThreadPage } from "./rest/threadCalls";
export type { Hit, SearchPage } from "./wire/search";
export type { Sender, User } from "./wire/people";
export type { Availability, Choice, Presence, Receipt, Shown, Typing } from "./wire/presence";
export type { Member, My, NewRoom, ReadMark, Role, Room, RoomEdit, RoomKind, Sync } from "./wire/rooms";
export type { Credentials, Delivery, Device, Limits, Registration, SignedIn } from "./wire/session";
export type { ClientProblemType, Problem, ProblemType, Result, ServerProblemType } from "./problems/problem";
export type { Connection } from "./live/state";
export type { Destination, Outgoing } from "./outbox/outgoing";
export { randomUuid } from "./surroundings/uuid";
export { Chat } from "./chat";
export type { ChatEvent } from "./chatEvents";
export type { ChatOptions } from "./settings";
export type { Api } from "./rest/api";
export type { SessionState } from "./session/state";
export type { Transport } from "./live/socket";
export type { Change, Storage } from "./storage/storage";
export { memoryStorage } from "./storage/memoryStorage";
export type { Clock } from "./surroundings/clock";
export { append, fromPage, merge, newest, prepend, type Timeline } from "./timeline/timeline";
export { surroundingStorage } from "./storage/surroundingStorage";
export { systemClock, type Cancel } from "./surroundings/clock";
