import { append, fromPage, merge, newest, prepend, type Message, type Page, type Timeline } from "@mlchat/sdk";

/** So many messages of a conversation that is not on the screen are kept. */
export const KEPT_CLOSED = 2_000;
/** A conversation on the screen that has grown beyond this is cut to the half: nothing grows with history. */
export const MOST_OPEN = 20_000;

/** The last message that had been read where there was something new; else nothing is, whatever comes later. */
export type NewAfter = number | "nothing";

/**
 * What is kept of a conversation. `arrived` came while its page was on the way. `newAfter` is after which message there
 * was something new when it was opened. `anchorSeq` is a message that stays: entries are counted from it.
 */
export type ConversationState = {
  state: "loading" | "ready" | "failed" | "not-found";
  timeline: Timeline | undefined;
  arrived: readonly Message[];
  anchorSeq: number | undefined;
  newAfter: NewAfter | undefined;
  /** The request that is on its way, so that a late answer to an earlier one is known as such. */
  loading: string | undefined;
  loadingBefore: string | undefined;
  loadingAfter: string | undefined;
};

const nothing: ConversationState = {
  state: "loading",
  timeline: undefined,
  arrived: [],
  anchorSeq: undefined,
  newAfter: undefined,
  loading: undefined,
  loadingBefore: undefined,
  loadingAfter: undefined,
};

/** A page is asked for; what is there stays on the screen meanwhile. */
export function startLoading(before: ConversationState | undefined, request: string): ConversationState {
  const { state, timeline, anchorSeq, newAfter } = before ?? nothing;
  const shown = state === "ready";
  return { ...nothing, state: shown ? "ready" : "loading", timeline, anchorSeq, newAfter, loading: request };
}

/** What was known last of the conversation, while its page is on the way. What has come since is newer. */
export function showRemembered(conversation: ConversationState, page: Page): ConversationState {
  if (conversation.timeline !== undefined) return conversation;
  return anchored({ ...conversation, state: "ready", timeline: merge(fromPage(page), conversation.arrived) });
}

/**
 * The newest page is there, with what has come since it was read. It joins what is shown where it touches that, so that
 * nothing moves; else it takes its place.
 */
export function finishLoading(conversation: ConversationState, page: Page): ConversationState {
  const shown = conversation.timeline;
  const done = { ...conversation, state: "ready" as const, arrived: [], loading: undefined };
  if (shown !== undefined && touches(shown, page)) {
    return anchored({ ...done, timeline: merge(merge(shown, page.messages), conversation.arrived) });
  }
  const fresh: Timeline = { messages: page.messages, hasBefore: page.hasBefore, hasAfter: false };
  return anchored({ ...done, timeline: merge(fresh, conversation.arrived), anchorSeq: undefined });
}

/** Whether the page begins within what is shown, or right after it. */
function touches({ messages }: Timeline, page: Page): boolean {
  const [first, last] = [messages.at(0)?.seq, messages.at(-1)?.seq];
  const begin = page.messages.at(0)?.seq;
  return first !== undefined && last !== undefined && begin !== undefined && begin >= first && begin <= last + 1;
}

/** A page from the middle of the room is there. What has come since is in it or beyond it. */
export function finishAround(conversation: ConversationState, page: Page): ConversationState {
  const timeline = merge(fromPage(page), conversation.arrived);
  return anchored({ ...conversation, state: "ready", timeline, arrived: [], newAfter: "nothing", loading: undefined });
}

export function failLoading(conversation: ConversationState, status: number): ConversationState {
  const state = status === 404 ? "not-found" : conversation.timeline === undefined ? "failed" : "ready";
  return { ...conversation, state, loading: undefined };
}

/** An earlier page is there. It is of use only if it was asked for what is shown now. */
export function takeBefore(conversation: ConversationState, page: Page): ConversationState {
  const { timeline } = conversation;
  if (timeline === undefined) return conversation;
  return { ...conversation, timeline: prepend(timeline, page), loadingBefore: undefined };
}

/** A later page is there. */
export function takeAfter(conversation: ConversationState, page: Page): ConversationState {
  const { timeline } = conversation;
  if (timeline === undefined) return conversation;
  return { ...conversation, timeline: append(timeline, page), loadingAfter: undefined };
}

/** Messages are new or have changed. */
export function takeMessages(conversation: ConversationState, messages: readonly Message[]): ConversationState {
  const waiting = conversation.loading === undefined ? conversation.arrived : [...conversation.arrived, ...messages];
  if (conversation.timeline === undefined) return { ...conversation, arrived: waiting };
  const timeline = merge(conversation.timeline, messages);
  const tooLong = timeline.messages.length > MOST_OPEN;
  return anchored({
    ...conversation,
    arrived: waiting,
    timeline: tooLong ? newest(timeline, MOST_OPEN / 2) : timeline,
    anchorSeq: tooLong ? undefined : conversation.anchorSeq,
  });
}

/** The conversation leaves the screen: the newest messages are kept for coming back. */
export function close(conversation: ConversationState): ConversationState {
  const { timeline } = conversation;
  if (timeline === undefined) return conversation;
  const cut = timeline.messages.length > KEPT_CLOSED;
  return anchored({
    ...conversation,
    newAfter: undefined,
    timeline: newest(timeline, KEPT_CLOSED),
    anchorSeq: cut ? undefined : conversation.anchorSeq,
  });
}

function anchored(conversation: ConversationState): ConversationState {
  if (conversation.anchorSeq !== undefined) return conversation;
  return { ...conversation, anchorSeq: conversation.timeline?.messages.at(0)?.seq };
}
