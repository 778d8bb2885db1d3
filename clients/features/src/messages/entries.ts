import type { Message, Outgoing } from "@mlchat/sdk";
import type { Entry } from "../contract";
import { countsAsUnread } from "../rooms/unread";
import type { NewAfter } from "./conversationState";

/** Messages of one author are one group while no more time than this lies between two of them. */
const TOGETHER = 5 * 60_000;

export type Shown = {
  messages: readonly Message[];
  /** What is on its way into this room. */
  outgoing: readonly Outgoing[];
  me: string | undefined;
  /** What was new when the room was opened: before it stands the divider. */
  newAfter: NewAfter | undefined;
};

/** The local day of a moment, as `2026-11-24`. */
export function localDay(moment: string): string {
  const date = new Date(moment);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The lines of a conversation, oldest first: days, the divider of what is new, messages, and what is on its way. */
export function entries({ messages, outgoing, me, newAfter }: Shown, dayOf = localDay): Entry[] {
  const lines: Entry[] = [];
  const firstUnread = firstUnreadSeq(messages, newAfter, me);
  const arrived = new Set<string>();
  let day = "";
  let last: { authorId: string | undefined; at: number } | undefined;

  const begin = (moment: string, authorId: string | undefined): boolean => {
    const at = Date.parse(moment);
    if (dayOf(moment) !== day) {
      day = dayOf(moment);
      lines.push({ kind: "day", key: `day:${day}`, date: day });
      last = undefined;
    }
    const startsGroup = last?.authorId !== authorId || at - (last?.at ?? 0) > TOGETHER;
    last = { authorId, at };
    return startsGroup;
  };

  for (const message of messages) {
    const own = message.senderId === me;
    if (own && message.clientId !== undefined) arrived.add(message.clientId);
    if (message.system !== undefined) {
      begin(message.timestamp, undefined);
      last = undefined;
      lines.push({ kind: "note", key: `message:${message.id}`, message, note: message.system });
      continue;
    }
    const isFirstUnread = message.seq === firstUnread;
    const startsGroup = begin(message.timestamp, message.senderId) || isFirstUnread;
    if (isFirstUnread) lines.push({ kind: "new", key: "new" });
    lines.push({ kind: "message", key: keyOf(message, own), message, own, startsGroup });
  }
  for (const waiting of outgoing) {
    if (arrived.has(waiting.clientId)) continue;
    const startsGroup = begin(waiting.createdAt, me);
    lines.push({ kind: "outgoing", key: ownKey(waiting.clientId), outgoing: waiting, startsGroup });
  }
  return lines;
}

/** The first message of somebody else after what had been read. */
export function firstUnreadSeq(
  messages: readonly Message[],
  newAfter: NewAfter | undefined,
  me: string | undefined,
): number | undefined {
  if (newAfter === undefined || newAfter === "nothing") return undefined;
  return messages.find((message) => message.seq > newAfter && countsAsUnread(message, me))?.seq;
}

/** One's own keeps the key that it had on its way, so that it changes in place. */
function keyOf({ id, clientId }: Message, own: boolean): string {
  return own && clientId !== undefined ? ownKey(clientId) : `message:${id}`;
}

function ownKey(clientId: string): string {
  return `own:${clientId}`;
}
