import type { Connection } from "./live/state";
import type { Outgoing } from "./outbox/outgoing";
import type { SessionState } from "./session/state";
import type { Message } from "./wire/messages";
import type { PersonalChanges } from "./wire/personal";
import type { Choice, Presence, Receipt, Typing } from "./wire/presence";
import type { Member, ReadMark, Room } from "./wire/rooms";
import type { Limits } from "./wire/session";

/** What a client tells its application. Whoever applies these in order has everything, once. */
export type ChatEvent =
  | { kind: "session"; session: SessionState }
  | { kind: "connection"; connection: Connection }
  | { kind: "limits"; limits: Limits; features: string[] }
  /** All one's rooms, as they are now; or, `cached`, as they were when this client last knew. */
  | { kind: "rooms"; rooms: Room[]; cached?: true }
  /** Everything is known as the server has it, and followed from here on. */
  | { kind: "up-to-date" }
  | { kind: "room"; room: Room }
  | { kind: "room-left"; roomId: string }
  /** `members` is how many are in the room since, where that is known. */
  | { kind: "member"; roomId: string; member: Member; members?: number }
  /** Messages that are new or have changed: take them in by id, keep the higher `rev`, order by `seq`. */
  | { kind: "messages"; roomId: string; messages: Message[] }
  /** Too much has happened in the room to be told one by one: drop what you keep of it and load it anew. */
  | { kind: "reset"; roomId: string }
  /** Nothing that is kept holds any more: another user, or the server's data are from another time. */
  | { kind: "reset-all" }
  /**
   * How far one has read; `back` where one wants it to be less than it was, `anew` where the server says after a time
   * without it what it has: less than was known, too, but what it was not told yet stands.
   */
  | { kind: "mark"; roomId: string; mark: ReadMark; back?: true; anew?: true }
  /** Something of one's own changed; `anew` begins all of it, whatever was known before. */
  | { kind: "personal"; changes: PersonalChanges; anew?: true }
  /** What is shown of people whom one watches. */
  | { kind: "presence"; people: Presence[] }
  /** How one wants to be seen oneself. */
  | { kind: "chosen"; choice: Choice }
  | { kind: "typing"; typing: Typing }
  /** How far somebody else has read a room that one watches. */
  | { kind: "receipt"; receipt: Receipt }
  /** Of these rooms one is told what is of the moment from now on. */
  | { kind: "watched"; roomIds: string[] }
  | { kind: "outbox"; outgoing: Outgoing[] }
  /** The storage does not take what is written: it will be sent, but not survive the end of this process. */
  | { kind: "not-kept"; fault: unknown };
