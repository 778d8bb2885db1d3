import type { Connection } from "./live/state";
import type { Outgoing } from "./outbox/outgoing";
import type { SessionState } from "./session/state";
import type { Message } from "./wire/messages";
import type { Member, ReadMark, Room } from "./wire/rooms";
import type { Limits } from "./wire/session";

/** What a client tells its application. Whoever applies these in order has everything, once. */
export type ChatEvent =
  | { kind: "session"; session: SessionState }
  | { kind: "connection"; connection: Connection }
  | { kind: "limits"; limits: Limits; features: string[] }
  /** All one's rooms, as they are now. */
  | { kind: "rooms"; rooms: Room[] }
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
  | { kind: "mark"; roomId: string; mark: ReadMark }
  | { kind: "outbox"; outgoing: Outgoing[] }
  /** The storage does not take what is written: it will be sent, but not survive the end of this process. */
  | { kind: "not-kept"; fault: unknown };
