import { expect, test } from "vitest";
import { message, messages, page } from "../../test/chatWords";
import * as conversations from "./conversationState";
import { entriesOf } from "./entries";
import { firstItemIndex } from "./firstItemIndex";

const { close, failLoading, finishAround, finishLoading, showRemembered, startLoading } = conversations;
const { takeAfter, takeBefore, takeMessages } = conversations;
type ConversationState = conversations.ConversationState;

const seqs = ({ timeline }: ConversationState) => timeline?.messages.map(({ seq }) => seq);
const loaded = (from: number, to: number) =>
  finishLoading(startLoading(undefined, "q1"), page(messages(from, to), { hasBefore: from > 1 }));
const lines = (conversation: ConversationState) =>
  entriesOf()({ messages: conversation.timeline?.messages ?? [], outgoing: [], me: undefined, newAfter: undefined });

test("what arrives while the page is on its way is in it afterwards, once", () => {
  const waiting = takeMessages(startLoading(undefined, "q1"), [message(3), message(4)]);
  expect(waiting.state).toBe("loading");
  expect(seqs(finishLoading(waiting, page(messages(1, 3))))).toEqual([1, 2, 3, 4]);
});

test("loading again keeps what is shown on the screen, and the new page joins it", () => {
  const again = takeMessages(startLoading(loaded(1, 3), "q2"), [message(4)]);
  expect(again.state).toBe("ready");
  expect(seqs(again)).toEqual([1, 2, 3, 4]);
  expect(seqs(finishLoading(again, page(messages(2, 3), { hasBefore: true })))).toEqual([1, 2, 3, 4]);
});

test("a room that is not there is told from one that could not be loaded", () => {
  expect(failLoading(startLoading(undefined, "q1"), 404).state).toBe("not-found");
  expect(failLoading(startLoading(undefined, "q1"), 0).state).toBe("failed");
  expect(failLoading(startLoading(loaded(1, 3), "q2"), 0).state).toBe("ready");
});

test("a change to a message that is not at hand is left to its page", () => {
  expect(seqs(takeMessages(loaded(11, 20), [message(5, { rev: 99 })]))).toEqual(seqs(loaded(11, 20)));
});

test("a later state of a message replaces it in its place, an earlier one does not", () => {
  const edited = takeMessages(loaded(1, 3), [message(2, { rev: 9, content: "edited" })]);
  const late = takeMessages(edited, [message(2, { rev: 8, content: "older" })]);
  expect(late.timeline?.messages.map(({ content }) => content)).toEqual(["text 1", "edited", "text 3"]);
});

test("the number of the first entry falls by the entries that come before, and stays when they come after", () => {
  const conversation = loaded(51, 60);
  const before = firstItemIndex(lines(conversation), conversation.anchorSeq);
  const earlier = takeBefore(conversation, page(messages(41, 50), { hasBefore: true }));
  expect(firstItemIndex(lines(earlier), earlier.anchorSeq)).toBe(before - 10);
  const later = takeMessages(earlier, [message(61)]);
  expect(firstItemIndex(lines(later), later.anchorSeq)).toBe(before - 10);
});

test("an entry keeps its number when a whole day comes before it", () => {
  const conversation = loaded(51, 60);
  const yesterday = messages(41, 50).map((old) => ({ ...old, timestamp: "2025-12-30T12:00:00.000Z" }));
  const earlier = takeBefore(conversation, page(yesterday));
  const number = (now: ConversationState) =>
    firstItemIndex(lines(now), now.anchorSeq) + lines(now).findIndex(({ key }) => key === "message:m55");
  expect(number(earlier)).toBe(number(conversation));
});

test("an empty conversation counts from the same number once something is said", () => {
  const empty = loaded(1, 0);
  const started = takeMessages(empty, [message(1)]);
  expect(firstItemIndex(lines(started), started.anchorSeq)).toBe(firstItemIndex(lines(empty), empty.anchorSeq));
});

test("a conversation that leaves the screen keeps its newest messages and can page back again", () => {
  const long = takeMessages(loaded(1, 10), messages(11, 2_500));
  const closed = close(long);
  expect(closed.timeline?.messages).toHaveLength(conversations.KEPT_CLOSED);
  expect(closed.timeline).toMatchObject({ hasBefore: true });
  expect(closed.timeline?.messages.at(-1)?.seq).toBe(2_500);
});

test("a conversation that stays on the screen does not grow without end", () => {
  const most = conversations.MOST_OPEN;
  const long = takeMessages(loaded(1, most), [message(most + 1)]);
  expect(long.timeline?.messages).toHaveLength(most / 2);
  expect(long.timeline?.messages.at(-1)?.seq).toBe(most + 1);
  expect(long.anchorSeq).toBe(long.timeline?.messages.at(0)?.seq);
});

test("around an older message one pages both ways without a gap, and what is new waits beyond the end", () => {
  const around = page(messages(40, 60), { hasBefore: true, hasAfter: true });
  const asked = takeMessages(startLoading(undefined, "q1"), [message(100)]);
  const opened = finishAround(asked, around);
  expect(seqs(opened)).toEqual(seqs(finishAround(startLoading(undefined, "q1"), around)));
  const later = takeAfter(takeMessages(opened, [message(101)]), page(messages(61, 80), { hasBefore: true, hasAfter: true }));
  const earlier = takeBefore(later, page(messages(30, 39), { hasBefore: true, hasAfter: true }));
  expect(seqs(earlier)).toEqual(messages(30, 80).map(({ seq }) => seq));
  expect(earlier.timeline?.hasAfter).toBe(true);
  const end = takeAfter(earlier, page(messages(81, 101), { hasBefore: true }));
  expect(seqs(takeMessages(end, [message(102)]))?.at(-1)).toBe(102);
});

test("what is remembered shows at once; the page joins it, and what stays is counted from where it was", () => {
  const remembered = page(messages(1, 60), { hasBefore: false });
  const shown = showRemembered(takeMessages(startLoading(undefined, "q1"), [message(61)]), remembered);
  expect(shown.state).toBe("ready");
  expect(seqs(shown)?.at(-1)).toBe(61);
  const changed = page([...messages(30, 61), message(62)].map((one) => (one.seq === 40 ? message(40, { rev: 70, content: "edited" }) : one)), {
    hasBefore: true,
  });
  const finished = finishLoading(shown, changed);
  expect(seqs(finished)).toEqual(Array.from({ length: 62 }, (_, index) => index + 1));
  expect(finished.timeline?.messages[39]?.content).toBe("edited");
  expect(finished.timeline?.hasBefore).toBe(false);
  expect(finished.anchorSeq).toBe(shown.anchorSeq);
});

test("a page that begins after what is remembered takes its place", () => {
  const shown = showRemembered(startLoading(undefined, "q1"), page(messages(1, 10)));
  const finished = finishLoading(shown, page(messages(101, 150), { hasBefore: true }));
  expect(seqs(finished)?.at(0)).toBe(101);
  expect(finished.timeline?.hasBefore).toBe(true);
});

test("without a server what is remembered stays", () => {
  const shown = showRemembered(startLoading(undefined, "q1"), page(messages(1, 10)));
  expect(failLoading(shown, 0)).toMatchObject({ state: "ready", timeline: shown.timeline });
});
