import type { Message, Page, Room, User } from "@mlchat/sdk";

export const ada: User = { id: "u-ada", username: "ada", displayName: "Ada", kind: "person" };
export const ben: User = { id: "u-ben", username: "ben", displayName: "Ben", kind: "person" };

/** A message in the room `r`, by default Ben's, a second after the one before. */
export function message(seq: number, more: Partial<Message> = {}, by: User = ben): Message {
  return {
    id: `m${seq}`,
    roomId: "r",
    seq,
    rev: seq,
    sender: by,
    senderId: by.id,
    content: `text ${seq}`,
    timestamp: new Date(Date.UTC(2026, 0, 1, 12, 0, seq)).toISOString(),
    ...more,
  };
}

/** Messages from one `seq` to another, both included. */
export function messages(from: number, to: number): Message[] {
  return Array.from({ length: to - from + 1 }, (_, index) => message(from + index));
}

export function page(of: Message[], more: Partial<Page> = {}): Page {
  return { messages: of, users: {}, hasBefore: false, hasAfter: false, incarnation: "i", ...more };
}

/** The room `r` with five messages, all of them read by Ada. */
export function room(more: Partial<Room> = {}): Room {
  const my = { role: "member" as const, readSeq: 5, unread: 0, mentions: 0 };
  return { id: "r", kind: "public", name: "general", members: 2, seq: 5, rev: 5, readOnly: false, receipts: true, my, ...more };
}
