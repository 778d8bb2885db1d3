import type { Message, Outgoing } from "@mlchat/sdk";
import type { Entry } from "../contract";
import { isNews } from "../rooms/unread";
import type { NewAfter } from "./conversationState";
import { beginsGroup, dayLine, messageLines, noLines, ownKey, type Reader, type Written } from "./messageLines";

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

/**
 * Makes the lines of one conversation, oldest first: days, the divider of what is new, messages, and what is on its way.
 * It remembers what it made last: what says the same stays the same object.
 */
export function entriesOf(dayOf = localDay): (shown: Shown) => Entry[] {
  let said = noLines({ me: undefined, firstUnread: undefined, dayOf });
  let before: Entry[] = [];
  return ({ messages, outgoing, me, newAfter }) => {
    const reader = { me, firstUnread: firstUnreadSeq(messages, newAfter, me), dayOf };
    said = messageLines(said, messages, reader);
    const lines = said.lines.concat(waitingLines(onTheirWay(outgoing, messages, me), messages.at(-1), reader));
    const unchanged = lines.length === before.length && lines.every((line, index) => same(line, before[index]));
    if (!unchanged) before = lines;
    return before;
  };
}

/** Lines of what is on its way are made anew each time: there are few, and they change often. */
function same(one: Entry, other: Entry | undefined): boolean {
  if (one === other) return true;
  if (one.kind !== "outgoing" || other?.kind !== "outgoing") return false;
  return one.outgoing === other.outgoing && one.startsGroup === other.startsGroup;
}

function waitingLines(waiting: readonly Outgoing[], last: Written | undefined, reader: Reader): Entry[] {
  let previous = last;
  return waiting.flatMap((outgoing) => {
    const written = { timestamp: outgoing.createdAt, senderId: reader.me };
    const day = dayLine(written, previous, reader);
    const startsGroup = day.length > 0 || beginsGroup(written, previous);
    previous = written;
    return [...day, { kind: "outgoing" as const, key: ownKey(outgoing.clientId), outgoing, startsGroup }];
  });
}

/** What is not among the messages yet. */
function onTheirWay(
  outgoing: readonly Outgoing[],
  messages: readonly Message[],
  me: string | undefined,
): readonly Outgoing[] {
  if (outgoing.length === 0) return outgoing;
  const arrived = new Set(messages.filter(({ senderId }) => senderId === me).map(({ clientId }) => clientId));
  return outgoing.filter(({ clientId }) => !arrived.has(clientId));
}

/** The first message of somebody else after what had been read. */
export function firstUnreadSeq(
  messages: readonly Message[],
  newAfter: NewAfter | undefined,
  me: string | undefined,
): number | undefined {
  if (newAfter === undefined || newAfter === "nothing") return undefined;
  return messages.find((message) => message.seq > newAfter && isNews(message, me))?.seq;
}
