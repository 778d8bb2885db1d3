import { isThreadOnly, type Message } from "../wire/messages";
import type { Member, ReadMark, Room } from "../wire/rooms";

/** Where the server stops counting what is unread. */
const MANY = 100;

/** A room that is shown anew. What it does not say of oneself stays. */
export function afterRoom(known: Room | undefined, shown: Room): Room {
  if (known === undefined) return shown;
  const later = shown.rev >= known.rev ? shown : known;
  const my = shown.my ?? known.my;
  const lastMessage = (shown.lastMessage?.seq ?? 0) >= (known.lastMessage?.seq ?? 0) ? shown.lastMessage : known.lastMessage;
  const seq = Math.max(known.seq, shown.seq);
  return { ...known, ...later, seq, ...(my && { my }), ...(lastMessage && { lastMessage }) };
}

/** A room in which something was said or has changed. What is unread is counted as well as that can be told from here. */
export function afterMessage(room: Room, message: Message, me: string): Room {
  const last = room.lastMessage;
  const hidden = isThreadOnly(message);
  const isLast = !hidden && (last === undefined || message.seq > last.seq || (message.id === last.id && message.rev > last.rev));
  const shown = isLast ? { ...room, lastMessage: message } : room;
  if (message.seq <= room.seq) return shown;
  const { my } = room;
  const counts = !hidden && message.senderId !== me && message.system === undefined && message.deletedAt === undefined;
  if (my === undefined || !counts || message.seq <= my.readSeq) return { ...shown, seq: message.seq };
  const mentions = Math.min(MANY, my.mentions + (names(message, me) ? 1 : 0));
  return { ...shown, seq: message.seq, my: { ...my, unread: Math.min(MANY, my.unread + 1), mentions } };
}

/** Whether a message calls somebody. */
function names({ mentions = [], mentionsRoom }: Message, userId: string): boolean {
  return mentionsRoom === true || mentions.includes(userId);
}

export function afterMark(room: Room, { readSeq, unread, mentions }: ReadMark): Room {
  return { ...room, my: { role: "member", ...room.my, readSeq, unread, mentions } };
}

/** Somebody's membership has changed; one's own says what one may do. */
export function afterMember(room: Room, member: Member, members: number | undefined, me: string): Room {
  const counted = members === undefined ? room : { ...room, members };
  if (room.my === undefined || member.user.id !== me || member.leftAt !== undefined) return counted;
  const { mutedUntil: _before, ...my } = room.my;
  const muted = member.mutedUntil === undefined ? {} : { mutedUntil: member.mutedUntil };
  return { ...counted, my: { ...my, role: member.role, ...muted } };
}
