import { isThreadOnly, type Level, type Message, type ReadMark, type Room } from "@mlchat/sdk";

/** Where the server stops counting: so many, or more. */
export const MANY = 100;

/** A read mark after a message has come. One's own moves the mark if everything before it was read, as on the server. */
export function markAfter<Mark extends ReadMark>(mark: Mark, message: Message, me: string | undefined): Mark {
  const { seq, senderId } = message;
  if (seq <= mark.readSeq) return mark;
  if (senderId !== me && !countsAsUnread(message, me)) return mark;
  if (senderId !== me) {
    const mentions = Math.min(MANY, mark.mentions + (calls(message, me) ? 1 : 0));
    return { ...mark, unread: Math.min(MANY, mark.unread + 1), mentions };
  }
  return seq === mark.readSeq + 1 ? { ...mark, readSeq: seq, unread: 0, mentions: 0 } : mark;
}

/** What others say in the room counts; what the system notes, what is deleted, and what is in a thread only, does not. */
export function countsAsUnread(message: Message, me: string | undefined): boolean {
  return isNews(message, me) && !isThreadOnly(message);
}

/** What others say counts where it is shown. */
export function isNews({ senderId, system, deletedAt }: Message, me: string | undefined): boolean {
  return senderId !== me && system === undefined && deletedAt === undefined;
}

/** Whether a room has something new that one wants to hear of. */
export function isLoud({ unread, mentions, level = "all" }: { unread: number; mentions: number; level?: Level }): boolean {
  return level === "all" ? unread > 0 : level === "mentions" && mentions > 0;
}

/** What a room with something new is to oneself: somebody calls, by name or in a conversation of one's own, or there is news. */
export type Standing = "calls" | "news";

export function standingOf(room: Parameters<typeof isLoud>[0] & Pick<Room, "kind">): Standing | undefined {
  if (!isLoud(room)) return undefined;
  return room.mentions > 0 || room.kind === "direct" ? "calls" : "news";
}

/** Whether a message of somebody else calls one. */
export function calls({ senderId, mentions = [], mentionsRoom }: Message, me: string | undefined): boolean {
  return me !== undefined && senderId !== me && (mentionsRoom === true || mentions.includes(me));
}

/**
 * How many of others are left after reading up to `seq`, as far as the messages at hand can tell: they must reach from
 * there to the end of the room.
 */
export function leftAfter(
  messages: readonly Message[],
  seq: number,
  lastSeq: number,
  me: string | undefined,
): number | undefined {
  if (seq >= lastSeq) return 0;
  const first = messages.at(0)?.seq ?? Infinity;
  const last = messages.at(-1)?.seq ?? 0;
  if (first > seq + 1 || last < lastSeq) return undefined;
  return Math.min(MANY, messages.filter((message) => message.seq > seq && countsAsUnread(message, me)).length);
}
