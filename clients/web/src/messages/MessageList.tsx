import type { Conversation, Entry } from "@mlchat/features";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Arrivals } from "./Arrivals";
import { EntryView, type EntryActions } from "./EntryView";
import { JumpToLatest } from "./JumpToLatest";
import { MessagesSkeleton } from "./MessagesSkeleton";
import { openingPlace, placeAt, rememberPlace } from "./places";
import { seqUpTo } from "./reading";
import { Timeline } from "./Timeline";
import { UnreadAbove } from "./UnreadAbove";
import { useFirstUnread } from "./useFirstUnread";
import { useLit } from "./useLit";
import { useReadMark } from "./useReadMark";
import { useRoving } from "./useRoving";
import { nothingInView, type View } from "./view";

/** Earlier messages are asked for when less than this many screens of them are left. */
const SCREENS_LEFT = 2;

type MessageListProps = {
  /** Where this is: by it the page remembers where one was. */
  roomId: string;
  roomName: string;
  /** The message that was linked to. */
  at: number | undefined;
  /** Where the end of the room is elsewhere. */
  onLatest: () => void;
  conversation: Conversation;
  actions: EntryActions;
  /** What stands above the very first message. */
  intro: ReactNode;
  /** Few messages stand at the top, not at the bottom. */
  atTop?: boolean;
};

/** A conversation's messages. Mount one per room: where it opens is decided once. */
export function MessageList({ roomId, roomName, at, onLatest, conversation, actions, intro, atTop = false }: MessageListProps) {
  const { t } = useTranslation();
  const { entries, firstItemIndex, hasBefore, loadingBefore, loadBefore, hasAfter, loadingAfter, loadAfter, markRead } = conversation;
  const frame = useRef<HTMLDivElement>(null);
  const timeline = useRef<Timeline>(null);
  const [opening] = useState(() => {
    const linked = at === undefined ? undefined : placeAt(entries, at, window.innerHeight);
    return linked ?? openingPlace(roomId, entries, window.innerHeight);
  });
  const [view, setView] = useState<View>(nothingInView);
  const [atEnd, setAtEnd] = useState(true);
  const [nearTop, setNearTop] = useState(false);
  const [nearEnd, setNearEnd] = useState(false);
  const linkedKey = at !== undefined && opening !== "end" ? opening.key : undefined;
  const lit = useLit(linkedKey);
  const { tabStop, onKeyDown } = useRoving(entries, view, timeline);

  const look = useCallback(
    (now: View, isAtEnd: boolean, screensAbove: number, screensBelow: number) => {
      // Back leads to where one was before one followed the link.
      if (at === undefined) rememberPlace(roomId, now, isAtEnd);
      setView((before) => (before.first === now.first && before.last === now.last ? before : now));
      setAtEnd(isAtEnd);
      setNearTop(screensAbove < SCREENS_LEFT);
      setNearEnd(screensBelow < SCREENS_LEFT);
    },
    [roomId, at],
  );

  // Who follows a link goes on from the message, by keyboard and by ear too.
  useEffect(() => {
    if (linkedKey !== undefined) timeline.current?.focus(linkedKey);
  }, [linkedKey]);

  useFirstUnread(opening, entries, firstItemIndex, frame, timeline);
  // Around an older message one sees nothing of what lies between it and what one has read.
  // Who has marked something unread here reads nothing more until leaving.
  const [kept, setKept] = useState(false);
  useReadMark(hasAfter || kept ? 0 : seqUpTo(entries, view.last), markRead);
  const acts = useMemo<EntryActions>(() => {
    const { markUnread, ...others } = actions;
    if (markUnread === undefined) return actions;
    const keep = async (seq: number) => {
      setKept(true);
      const problem = await markUnread(seq);
      if (problem) setKept(false);
      return problem;
    };
    return { ...others, markUnread: keep };
  }, [actions]);

  useEffect(() => {
    if (nearTop && hasBefore && !loadingBefore) loadBefore();
  }, [nearTop, hasBefore, loadingBefore, loadBefore]);

  useEffect(() => {
    if (nearEnd && hasAfter && !loadingAfter) loadAfter();
  }, [nearEnd, hasAfter, loadingAfter, loadAfter]);

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
        goesOn={hasAfter}
        atTop={atTop}
        label={t("messages.list", { room: roomName })}
        top={hasBefore ? <MessagesSkeleton rows={3} label={t("messages.loadingBefore")} /> : intro}
        bottom={hasAfter && <MessagesSkeleton rows={3} label={t("messages.loadingAfter")} />}
        onView={look}
      >
        {(entry) => (
          <EntryView
            key={entry.key}
            entry={entry}
            isTabStop={entry.key === tabStop}
            isLit={entry.key === lit}
            actions={acts}
          />
        )}
      </Timeline>
      {!atEnd && <JumpToLatest entries={entries} timeline={timeline} onLatest={hasAfter ? onLatest : undefined} />}
      <Arrivals entries={entries} room={roomName} />
    </div>
  );
}

function lastSending(entries: Entry[]): string | undefined {
  const last = entries.at(-1);
  return last?.kind === "outgoing" && last.outgoing.state === "waiting" ? last.key : undefined;
}
