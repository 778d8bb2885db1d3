import type { Message, Page } from "../wire/messages";

/**
 * A stretch of a room's messages, ascending by `seq`, without a hole between them once all changes are here.
 * `hasBefore` and `hasAfter` say whether the room goes on beyond it.
 */
export type Timeline = { messages: readonly Message[]; hasBefore: boolean; hasAfter: boolean };

export function fromPage(page: Page): Timeline {
  return { messages: page.messages, hasBefore: page.hasBefore, hasAfter: page.hasAfter };
}

/**
 * Takes messages in, whatever order they come in: of two with one `seq` the one with the higher `rev` stays.
 * What lies beyond an end that the room goes on from is left out; its page will bring it.
 */
export function merge(timeline: Timeline, incoming: readonly Message[]): Timeline {
  const first = timeline.messages.at(0)?.seq ?? 0;
  const last = timeline.messages.at(-1)?.seq ?? 0;
  const fitting = incoming.filter(
    ({ seq }) => (seq >= first || !timeline.hasBefore) && (seq <= last || !timeline.hasAfter),
  );
  if (fitting.length === 0) return timeline;
  return { ...timeline, messages: merged(timeline.messages, fitting) };
}

/** Puts a page of earlier messages before the others. */
export function prepend(timeline: Timeline, page: Page): Timeline {
  return { ...timeline, messages: merged(timeline.messages, page.messages), hasBefore: page.hasBefore };
}

/** Puts a page of later messages behind the others. */
export function append(timeline: Timeline, page: Page): Timeline {
  return { ...timeline, messages: merged(timeline.messages, page.messages), hasAfter: page.hasAfter };
}

/** Keeps the newest messages only; the others can be loaded again. */
export function newest(timeline: Timeline, count: number): Timeline {
  if (timeline.messages.length <= count) return timeline;
  return { ...timeline, messages: timeline.messages.slice(-count), hasBefore: true };
}

/** Both are put together by `seq`: what is present is long and in order, what comes in is short. */
function merged(present: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const all = [...present];
  for (const message of [...incoming].sort((a, b) => a.seq - b.seq)) {
    const index = firstFrom(all, message.seq);
    const known = all[index];
    if (known?.seq !== message.seq) all.splice(index, 0, message);
    else if (known.rev < message.rev) all[index] = message;
  }
  return all;
}

/** Where the first message with this `seq` or a greater one is; `seq`s ascend. */
function firstFrom(messages: readonly Message[], seq: number): number {
  let [low, high] = [0, messages.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((messages[middle]?.seq ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}
