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
 * Takes messages in, whatever order they come in: by id the one with the higher `rev` stays, the order is that of `seq`.
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

/** Keeps the newest messages only; the others can be loaded again. */
export function newest(timeline: Timeline, count: number): Timeline {
  if (timeline.messages.length <= count) return timeline;
  return { ...timeline, messages: timeline.messages.slice(-count), hasBefore: true };
}

function merged(present: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const next = incoming[0];
  const isNext = incoming.length === 1 && next !== undefined && next.seq > (present.at(-1)?.seq ?? 0);
  if (isNext) return [...present, next];
  const byId = new Map(present.map((message) => [message.id, message]));
  for (const message of incoming) {
    const known = byId.get(message.id);
    if (known === undefined || known.rev < message.rev) byId.set(message.id, message);
  }
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}
