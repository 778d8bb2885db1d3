import { usePlainText, useReactionCount, type Entry } from "@mlchat/features";
import { memo, useRef, type MouseEvent, type ReactNode, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { clockTime } from "../language/times";
import { PollView } from "../polls/PollView";
import { InThread } from "../threads/InThread";
import { RepliesLink } from "../threads/RepliesLink";
import { DayDivider, NewDivider } from "./dividers";
import { FailedActions } from "./FailedActions";
import { EditedMark } from "./EditedMark";
import { PinnedMark } from "./PinnedMark";
import { Reactions } from "../reactions/Reactions";
import { MessageEditor } from "./MessageEditor";
import { MessageRow } from "./MessageRow";
import { SeenBy } from "../presence/SeenBy";
import { MessageText } from "./text/MessageText";
import type { MessageActions } from "./actions";
import { MessageTools } from "./MessageTools";
import { NoteView, useNoteWords } from "./NoteView";
import { OutgoingMark } from "./OutgoingMark";
import { Quotation } from "./Quotation";

export type EntryActions = MessageActions & {
  me: { id: string; displayName: string };
  retry: (clientId: string) => void;
  discard: (clientId: string, content: string) => void;
};

type EntryViewProps = {
  entry: Entry;
  isTabStop: boolean;
  /** Whether somebody linked to it a moment ago. */
  isLit: boolean;
  actions: EntryActions;
};

/** One line of a conversation. */
export const EntryView = memo(function EntryView({ entry, isTabStop, isLit, actions }: EntryViewProps) {
  switch (entry.kind) {
    case "day":
      return <DayDivider entryKey={entry.key} date={entry.date} />;
    case "new":
      return <NewDivider entryKey={entry.key} />;
    case "note":
      return <NoteEntry entry={entry} isTabStop={isTabStop} isLit={isLit} />;
    case "message":
      return <MessageEntry entry={entry} isTabStop={isTabStop} isLit={isLit} actions={actions} />;
    case "outgoing":
      return <OutgoingEntry entry={entry} isTabStop={isTabStop} actions={actions} />;
  }
});

type OutgoingEntryProps = { entry: Extract<Entry, { kind: "outgoing" }>; isTabStop: boolean; actions: EntryActions };

function OutgoingEntry({ entry, isTabStop, actions }: OutgoingEntryProps) {
  const { t } = useTranslation();
  const plain = usePlainText(entry.outgoing.content);
  const { outgoing } = entry;
  const failed = outgoing.state === "failed";
  const status = failed ? t("messages.failed") : t("messages.sending");
  const name = t("messages.name", { author: actions.me.displayName, content: plain, time: status });
  return (
    <Article entryKey={entry.key} name={name} isTabStop={isTabStop}>
      <MessageRow
        author={actions.me}
        timestamp={outgoing.createdAt}
        startsGroup={entry.startsGroup}
        dimmed={!failed}
        failed={failed}
        mark={!failed && <OutgoingMark />}
      >
        {outgoing.reply?.replyTo !== undefined && "roomId" in outgoing.to && (
          <Quotation roomId={outgoing.to.roomId} messageId={outgoing.reply.replyTo} isTabStop={isTabStop} />
        )}
        <MessageText content={outgoing.content} />
        {outgoing.state === "failed" && (
          <FailedActions
            outgoing={outgoing}
            onRetry={() => {
              actions.retry(outgoing.clientId);
            }}
            onDiscard={() => {
              actions.discard(outgoing.clientId, outgoing.content);
            }}
          />
        )}
      </MessageRow>
    </Article>
  );
}

type MessageEntryProps = {
  entry: Extract<Entry, { kind: "message" }>;
  isTabStop: boolean;
  isLit: boolean;
  actions: EntryActions;
};

function MessageEntry({ entry, isTabStop, isLit, actions }: MessageEntryProps) {
  const { t } = useTranslation();
  const plain = usePlainText(entry.message.content);
  const { message, own } = entry;
  const article = useRef<HTMLDivElement>(null);
  const { sender, timestamp, editedAt, deletedAt } = message;
  const editing = actions.editing === message.id;
  const content = deletedAt === undefined ? plain : t("messages.gone");
  const time = editedAt === undefined ? clockTime(timestamp) : t("messages.editedName", { time: clockTime(timestamp) });
  const pinned = message.pinned === true && deletedAt === undefined;
  const answers = useReactionCount(message);
  const markUnread = actions.markUnread && (() => void actions.markUnread?.(message.seq));
  const beside = [time, pinned && t("pins.pinned"), answers > 0 && t("reactions.count", { count: answers })].filter(Boolean).join(", ");
  return (
    <Article entryKey={entry.key} name={t("messages.name", { author: sender.displayName, content, time: beside })} isTabStop={isTabStop} isLit={isLit} onShiftClick={markUnread} ref={article}>
      <MessageRow
        author={sender}
        timestamp={timestamp}
        startsGroup={entry.startsGroup}
        mark={<SeenBy messageId={message.id} isTabStop={isTabStop} />}
      >
        {!actions.inThread && message.threadOf !== undefined && deletedAt === undefined && (
          <InThread message={message} threadId={message.threadOf} isTabStop={isTabStop} />
        )}
        {deletedAt !== undefined && <p className="text-ink-soft italic">{content}</p>}
        {deletedAt === undefined && editing && <MessageEditor message={message} actions={actions} />}
        {deletedAt === undefined && !editing && (
          <>
            {pinned && <PinnedMark roomId={message.roomId} />}
            {message.replyTo !== undefined && <Quotation roomId={message.roomId} messageId={message.replyTo} isTabStop={isTabStop} />}
            <MessageText content={message.content} />
            {message.poll && (
              <PollView message={message} poll={message.poll} own={own} actions={actions} isTabStop={isTabStop} />
            )}
            {editedAt !== undefined && <EditedMark message={message} actions={actions} />}
            <Reactions message={message} actions={actions} isTabStop={isTabStop} />
            <MessageTools message={message} own={own} actions={actions} isTabStop={isTabStop} article={article} />
          </>
        )}
        {!actions.inThread && message.replies && (
          <div>
            <RepliesLink message={message} replies={message.replies} isTabStop={isTabStop} />
          </div>
        )}
      </MessageRow>
    </Article>
  );
}

type NoteEntryProps = { entry: Extract<Entry, { kind: "note" }>; isTabStop: boolean; isLit: boolean };

function NoteEntry({ entry, isTabStop, isLit }: NoteEntryProps) {
  const { message, note } = entry;
  const words = useNoteWords();
  return (
    <Article entryKey={entry.key} name={`${words(message, note)}, ${clockTime(message.timestamp)}`} isTabStop={isTabStop} isLit={isLit}>
      <NoteView message={message} note={note} />
    </Article>
  );
}

type ArticleProps = {
  entryKey: string;
  name: string;
  isTabStop: boolean;
  isLit?: boolean;
  /** Pressed with the shift key, where nothing else takes the pointer. */
  onShiftClick?: (() => void) | undefined;
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
};

function Article({ entryKey, name, isTabStop, isLit = false, onShiftClick, children, ref }: ArticleProps) {
  // Who is selecting text goes on with that.
  const isMeant = (event: MouseEvent<HTMLElement>) =>
    event.shiftKey && getSelection()?.isCollapsed !== false && (event.target as Element).closest("a, button, input, textarea") === null;
  return (
    <div
      onMouseDown={(event) => {
        if (onShiftClick && isMeant(event)) event.preventDefault();
      }}
      onClick={(event) => {
        if (onShiftClick && isMeant(event)) onShiftClick();
      }}
      ref={ref}
      role="article"
      aria-label={name}
      data-entry={entryKey}
      tabIndex={isTabStop ? 0 : -1}
      className={`group/message relative pointer-coarse:select-none [-webkit-touch-callout:none] transition-colors duration-500 focus-visible:-outline-offset-2 ${isLit ? "bg-notice-soft" : ""}`}
      data-lit={isLit || undefined}
    >
      {children}
    </div>
  );
}
