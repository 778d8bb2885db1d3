import type { Level } from "./personal";
import type { Changes, Message } from "./messages";
import type { User } from "./people";

export type Role = "owner" | "moderator" | "member";

/** Public rooms everybody may enter; private ones and groups only who is brought in; direct ones have exactly two people or one. */
export type RoomKind = "public" | "private" | "group" | "direct";

/** How far one has read a room, and what is left. `unread` stops counting at 100. */
export type ReadMark = { readSeq: number; unread: number; mentions: number };

/** What a room is to oneself. Before `mutedUntil` one may not speak. */
export type My = ReadMark & { role: Role; mutedUntil?: string; favourite?: boolean; level?: Level };

/**
 * A room; `seq` counts its messages, `rev` its changes. `my` is what it is to oneself; `joined` is there in the directory.
 * In a read-only room only moderators and owners speak; `slowMode` is how many seconds a member waits between two messages.
 */
export type Room = {
  id: string;
  kind: RoomKind;
  name?: string;
  topic?: string;
  members: number;
  memberIds?: string[];
  people?: User[];
  seq: number;
  rev: number;
  readOnly: boolean;
  /** Whether people see how far others have read. */
  receipts?: boolean;
  slowMode?: number;
  archivedAt?: string;
  /** Nobody leaves it, and it is never renamed, archived or deleted. */
  permanent?: true;
  joined?: boolean;
  my?: My;
  lastMessage?: Message;
};

/** Somebody in a room, and how far they have read where that is shown; with `leftAt`, somebody who was. */
export type Member = { user: User; role: Role; joinedAt: string; mutedUntil?: string; readSeq?: number; leftAt?: string };

/** A room to be made. */
export type NewRoom = { name: string; kind: Exclude<RoomKind, "direct">; topic?: string; memberIds?: string[] };

/** What is to change of a room's settings. */
export type RoomEdit = { name?: string; topic?: string; readOnly?: boolean; slowMode?: number; archived?: boolean; receipts?: boolean };

/** Everything missed in all rooms; with a `cursor` there is more to ask for. */
export type Sync = {
  incarnation: string;
  rooms: Changes[];
  joined: Room[];
  left: string[];
  marks: (ReadMark & { roomId: string })[];
  cursor?: string;
};
