import type { Problem } from "../problems/problem";
import type { Changes, Message } from "../wire/messages";
import type { User } from "../wire/people";
import type { PersonalChanges } from "../wire/personal";
import type { Choice, Presence, Receipt, Typing } from "../wire/presence";
import type { Member, ReadMark, Room } from "../wire/rooms";
import type { Limits } from "../wire/session";

/** The first thing a socket hears: every change with a greater `rev` in these rooms follows live. */
export type Ready = {
  user: User;
  session: { id: string };
  incarnation: string;
  features: string[];
  limits: Limits;
  rooms: Record<string, { seq: number; rev: number }>;
  userRev: number;
  /** How one wants to be seen. */
  presence?: Choice;
};

/** What the server says over the socket, by the names of the events. */
export type ServerEvents = {
  ready: (ready: Ready) => void;
  "message:posted": (message: Message) => void;
  "message:changed": (message: Message) => void;
  "member:changed": (event: { roomId: string; rev: number; member: Member; members: number }) => void;
  "room:changed": (event: { roomId: string; rev: number; room: Room }) => void;
  "room:changes": (changes: Changes) => void;
  "room:joined": (event: { room: Room }) => void;
  "room:left": (event: { roomId: string; reason?: string }) => void;
  unread: (event: ReadMark & { roomId: string; userRev: number }) => void;
  "user:changed": (changes: PersonalChanges) => void;
  presence: (event: { people: Presence[] }) => void;
  "presence:chosen": (choice: Choice) => void;
  typing: (typing: Typing) => void;
  read: (receipt: Receipt) => void;
  "session:ended": (event: { reason: string }) => void;
};

/** How the server answers an event: `ok` and what it says beside it, or the problem. */
export type Acknowledgement<T> = ({ ok: true } & T) | { ok: false; problem: Problem };

/** What a client may say over the socket. */
export type ClientEvents = Record<
  "message:send" | "message:edit" | "message:delete" | "room:read" | "sync" | "watch" | "typing" | "presence:set" | "presence:idle",
  (payload: object, acknowledge: (answer: Acknowledgement<object>) => void) => void
>;
