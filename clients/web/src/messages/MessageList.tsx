import type { Conversation, Entry } from "@mlchat/features";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Virtuoso, type VirtuosoHandle } from "react-virtuoso";
import { Arrivals } from "./Arrivals";
import { EntryView, type EntryActions } from "./EntryView";
import { JumpToLatest } from "./JumpToLatest";
import { MessagesSkeleton } from "./MessagesSkeleton";
import { openingPlace, rememberPlace } from "./places";
import { seqUpTo } from "./reading";
import { UnreadAbove } from "./UnreadAbove";
import { useReadMark } from "./useReadMark";
import { useRoving } from "./useRoving";
import { useView } from "./useView";

/** As close to the end as this one counts as being there, and new messages keep one there. */
const AT_END = 40;
/** Drawn beyond the screen, so that fast scrolling shows no holes. */
const BEYOND = { top: 1000, bottom: 600 };
/** Earlier messages are asked for when less than this many screens of them are left. */
const SCREENS_LEFT = 1.5;

type MessageListProps = {
  roomId: string;
  roomName: string;
  conversation: Conversation;
  actions: EntryActions;
  /** What stands above the very first message. */
  intro: ReactNode;
};

/** A conversation's messages. Mount one per room: where it opens is decided once. */
export function MessageList({ roomId, roomName, conversation, actions, intro }: MessageListProps) {
  const { t } = useTranslation();
  const { entries, firstItemIndex, hasBefore, loadingBefore, loadBefore, markRead } = conversation;
  const list = useRef<VirtuosoHandle>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [atEnd, setAtEnd] = useState(true);
  const [opening] = useState(() => openingPlace(roomId, entries, window.innerHeight));
  const view = useView(scroller, entries);
  const { tabStop, onKeyDown } = useRoving(entries, view, scroller, list);
  const settled = view.first !== undefined;

  useReadMark(seqUpTo(entries, view.last), markRead);

  useEffect(() => {
    if (settled) rememberPlace(roomId, view, atEnd);
  }, [roomId, view, atEnd, settled]);

  useEffect(() => {
    if (scroller === null || !settled || !hasBefore || loadingBefore) return;
    if (scroller.scrollTop < scroller.clientHeight * SCREENS_LEFT) loadBefore();
  }, [scroller, view, settled, hasBefore, loadingBefore, loadBefore]);

  const beginning = hasBefore ? undefined : entries[0]?.key;
  const context = useMemo(
    () => ({ tabStop, actions, intro, beginning, loading: hasBefore }),
    [tabStop, actions, intro, beginning, hasBefore],
  );

  return (
    <div className="relative min-h-0 flex-1" onKeyDown={onKeyDown}>
      <UnreadAbove conversation={conversation} view={view} list={list} />
      <Virtuoso<Entry, ListContext>
        ref={list}
        scrollerRef={(element) => {
          setScroller(element instanceof HTMLElement ? element : null);
        }}
        role="log"
        aria-live="off"
        aria-label={t("messages.list", { room: roomName })}
        data-region="messages"
        className="h-full overscroll-contain"
        data={entries}
        context={context}
        firstItemIndex={firstItemIndex}
        initialTopMostItemIndex={opening}
        computeItemKey={(_, entry) => entry.key}
        itemContent={line}
        alignToBottom
        atBottomThreshold={AT_END}
        atBottomStateChange={setAtEnd}
        followOutput={(atBottom) => (atBottom || endsWithOwn(entries) ? "auto" : false)}
        increaseViewportBy={BEYOND}
        components={parts}
      />
      {!atEnd && settled && <JumpToLatest entries={entries} list={list} />}
      <Arrivals entries={entries} room={roomName} />
    </div>
  );
}

type ListContext = {
  tabStop: string | undefined;
  actions: EntryActions;
  intro: ReactNode;
  /** The key of the very first entry, once it is here: the introduction stands above it, in the same item. */
  beginning: string | undefined;
  loading: boolean;
};

function line(_: number, entry: Entry, { tabStop, actions, intro, beginning }: ListContext) {
  return (
    <>
      {entry.key === beginning && intro}
      <EntryView entry={entry} isTabStop={entry.key === tabStop} actions={actions} />
    </>
  );
}

function Above({ context }: { context: ListContext }) {
  const { t } = useTranslation();
  return context.loading ? <MessagesSkeleton rows={3} label={t("messages.loadingBefore")} /> : null;
}

const parts = { Header: Above, Footer: () => <div className="h-3" /> };

/** What one sends is always shown, wherever one was reading. */
function endsWithOwn(entries: Entry[]): boolean {
  const last = entries.at(-1);
  return last?.kind === "outgoing" && last.outgoing.state === "waiting";
}
