import type { Changes, Message } from "./messages";
import type { User } from "./people";

export type Role = "owner" | "moderator" | "member";

/** How far one has read a room, and what is left. `unread` stops counting at 100. */
export type ReadMark = { readSeq: number; unread: number; mentions: number };

/** A room; `seq` counts its messages, `rev` its changes. `my` is what it is to oneself. */
export type Room = {
  id: string;
  kind: "public" | "direct";
  name?: string;
  members: number;
  memberIds?: string[];
  people?: User[];
  seq: number;
  rev: number;
  my?: ReadMark & { role: string };
  lastMessage?: Message;
};

export type Member = { user: User; role: Role; joinedAt: string };

/** Everything missed in all rooms; with a `cursor` there is more to ask for. */
export type Sync = {
  incarnation: string;
  rooms: Changes[];
  joined: Room[];
  left: string[];
  marks: (ReadMark & { roomId: string })[];
  cursor?: string;
};
