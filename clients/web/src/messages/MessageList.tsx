import type { Conversation, Entry } from "@mlchat/features";
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Arrivals } from "./Arrivals";
import { EntryView, type EntryActions } from "./EntryView";
import { JumpToLatest } from "./JumpToLatest";
import { MessagesSkeleton } from "./MessagesSkeleton";
import { openingPlace, rememberPlace } from "./places";
import { seqUpTo } from "./reading";
import { Timeline } from "./Timeline";
import { UnreadAbove } from "./UnreadAbove";
import { useFirstUnread } from "./useFirstUnread";
import { useReadMark } from "./useReadMark";
import { useRoving } from "./useRoving";
import { nothingInView, type View } from "./view";

/** Earlier messages are asked for when less than this many screens of them are left. */
const SCREENS_LEFT = 2;

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
  const frame = useRef<HTMLDivElement>(null);
  const timeline = useRef<Timeline>(null);
  const [opening] = useState(() => openingPlace(roomId, entries, window.innerHeight));
  const [view, setView] = useState<View>(nothingInView);
  const [atEnd, setAtEnd] = useState(true);
  const [nearTop, setNearTop] = useState(false);
  const { tabStop, onKeyDown } = useRoving(entries, view, timeline);

  const look = useCallback(
    (now: View, isAtEnd: boolean, screensAbove: number) => {
      rememberPlace(roomId, now, isAtEnd);
      setView((before) => (before.first === now.first && before.last === now.last ? before : now));
      setAtEnd(isAtEnd);
      setNearTop(screensAbove < SCREENS_LEFT);
    },
    [roomId],
  );

  useFirstUnread(opening, entries, firstItemIndex, frame, timeline);
  useReadMark(seqUpTo(entries, view.last), markRead);

  useEffect(() => {
    if (nearTop && hasBefore && !loadingBefore) loadBefore();
  }, [nearTop, hasBefore, loadingBefore, loadBefore]);

  // What one sends is always shown, wherever one was reading.
  const sending = lastSending(entries);
  useLayoutEffect(() => {
    if (sending !== undefined) timeline.current?.goTo("end");
  }, [sending]);

  return (
    <div ref={frame} className="relative min-h-0 flex-1" onKeyDown={onKeyDown}>
      <UnreadAbove conversation={conversation} view={view} timeline={timeline} />
      <Timeline
        ref={timeline}
        entries={entries}
        firstIndex={firstItemIndex}
        opening={opening}
        label={t("messages.list", { room: roomName })}
        top={hasBefore ? <MessagesSkeleton rows={3} label={t("messages.loadingBefore")} /> : intro}
        onView={look}
      >
        {(entry) => <EntryView key={entry.key} entry={entry} isTabStop={entry.key === tabStop} actions={actions} />}
      </Timeline>
      {!atEnd && <JumpToLatest entries={entries} timeline={timeline} />}
      <Arrivals entries={entries} room={roomName} />
    </div>
  );
}

function lastSending(entries: Entry[]): string | undefined {
  const last = entries.at(-1);
  return last?.kind === "outgoing" && last.outgoing.state === "waiting" ? last.key : undefined;
}
