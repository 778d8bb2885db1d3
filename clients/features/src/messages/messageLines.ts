import type { Message } from "@mlchat/sdk";
import type { Entry } from "../contract";

/** Messages of one author are one group while no more time than this lies between two of them. */
const TOGETHER = 5 * 60_000;

/** What decides where a line stands: `system` is there when nobody said it. */
export type Written = Pick<Message, "timestamp" | "system"> & { senderId: string | undefined };

/** From whose eyes lines are seen, and what is a day to them. */
export type Reader = {
  me: string | undefined;
  /** The message before which the divider of what is new stands. */
  firstUnread: number | undefined;
  dayOf: (moment: string) => string;
};

/** The lines of messages, and where those of each message start. */
export type MessageLines = { reader: Reader; messages: readonly Message[]; lines: readonly Entry[]; starts: readonly number[] };

export function noLines(reader: Reader): MessageLines {
  return { reader, messages: [], lines: [], starts: [] };
}

/**
 * The lines of `messages`, taken from `before` as far as it has them: of fifty thousand messages one is new, or a hundred
 * earlier ones have come. How a message is shown depends on itself and on the one before it, and on nothing else.
 */
export function messageLines(before: MessageLines, messages: readonly Message[], reader: Reader): MessageLines {
  const sameReader = before.reader.me === reader.me && before.reader.firstUnread === reader.firstUnread;
  if (sameReader && before.messages === messages) return before;
  const head = sameReader ? sameAtStart(before.messages, messages) : 0;
  const tail = sameReader ? sameAtEnd(before.messages, messages, head) : 0;
  const lines = before.lines.slice(0, before.starts[head] ?? before.lines.length);
  const starts = before.starts.slice(0, head);
  // The first of those that stay at the end has another message before it now.
  const anew = Math.min(messages.length, messages.length - tail + 1);
  messages.slice(head, anew).forEach((message, index) => {
    starts.push(lines.length);
    lines.push(...linesOf(message, messages[head + index - 1], reader));
  });
  const kept = before.starts[before.messages.length - tail + 1];
  if (tail < 2 || kept === undefined) return { reader, messages, lines, starts };
  const shift = lines.length - kept;
  return {
    reader,
    messages,
    lines: lines.concat(before.lines.slice(kept)),
    starts: starts.concat(before.starts.slice(before.messages.length - tail + 1).map((start) => start + shift)),
  };
}

function sameAtStart(before: readonly Message[], now: readonly Message[]): number {
  let count = 0;
  while (count < before.length && count < now.length && before[count] === now[count]) count++;
  return count;
}

function sameAtEnd(before: readonly Message[], now: readonly Message[], head: number): number {
  const most = Math.min(before.length, now.length) - head;
  let count = 0;
  while (count < most && before.at(-1 - count) === now.at(-1 - count)) count++;
  return count;
}

function linesOf(message: Message, previous: Written | undefined, reader: Reader): Entry[] {
  const day = dayLine(message, previous, reader);
  if (message.system !== undefined) {
    return [...day, { kind: "note", key: `message:${message.id}`, message, note: message.system }];
  }
  const own = message.senderId === reader.me;
  const isNew = message.seq === reader.firstUnread;
  const divider: Entry[] = isNew ? [{ kind: "new", key: "new" }] : [];
  const startsGroup = isNew || day.length > 0 || beginsGroup(message, previous);
  return [...day, ...divider, { kind: "message", key: keyOf(message, own), message, own, startsGroup }];
}

/** The announcement of a new day, where one begins. */
export function dayLine(written: Written, previous: Written | undefined, { dayOf }: Reader): Entry[] {
  const date = dayOf(written.timestamp);
  return previous !== undefined && dayOf(previous.timestamp) === date ? [] : [{ kind: "day", key: `day:${date}`, date }];
}

/** Whether what is written on the same day as what stands before it starts a group of its own. */
export function beginsGroup(written: Written, previous: Written | undefined): boolean {
  return (
    previous === undefined ||
    previous.system !== undefined ||
    previous.senderId !== written.senderId ||
    Date.parse(written.timestamp) - Date.parse(previous.timestamp) > TOGETHER
  );
}

/** One's own keeps the key that it had on its way, so that it changes in place. */
function keyOf({ id, clientId }: Message, own: boolean): string {
  return own && clientId !== undefined ? ownKey(clientId) : `message:${id}`;
}

export function ownKey(clientId: string): string {
  return `own:${clientId}`;
}
