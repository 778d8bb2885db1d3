import type { Entry } from "@mlchat/features";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { clockTime } from "../language/times";
import { DayDivider, NewDivider } from "./dividers";
import { FailedActions } from "./FailedActions";
import { EditedMark } from "./EditedMark";
import { MessageEditor } from "./MessageEditor";
import { MessageRow } from "./MessageRow";
import { MessageText } from "./MessageText";
import { MessageTools, type MessageActions } from "./MessageTools";
import { NoteView, useNoteWords } from "./NoteView";
import { OutgoingMark } from "./OutgoingMark";

export type EntryActions = MessageActions & {
  me: { id: string; displayName: string };
  retry: (clientId: string) => void;
  discard: (clientId: string, content: string) => void;
};

type EntryViewProps = { entry: Entry; isTabStop: boolean; actions: EntryActions };

/** One line of a conversation. */
export const EntryView = memo(function EntryView({ entry, isTabStop, actions }: EntryViewProps) {
  const { t } = useTranslation();
  switch (entry.kind) {
    case "day":
      return <DayDivider entryKey={entry.key} date={entry.date} />;
    case "new":
      return <NewDivider entryKey={entry.key} />;
    case "note":
      return <NoteEntry entry={entry} isTabStop={isTabStop} />;
    case "message":
      return <MessageEntry entry={entry} isTabStop={isTabStop} actions={actions} />;
    case "outgoing": {
      const { outgoing } = entry;
      const failed = outgoing.state === "failed";
      const status = failed ? t("messages.failed") : t("messages.sending");
      const name = t("messages.name", { author: actions.me.displayName, content: outgoing.content, time: status });
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
  }
});

type MessageEntryProps = { entry: Extract<Entry, { kind: "message" }>; isTabStop: boolean; actions: EntryActions };

function MessageEntry({ entry, isTabStop, actions }: MessageEntryProps) {
  const { t } = useTranslation();
  const { message, own } = entry;
  const { sender, timestamp, editedAt, deletedAt } = message;
  const editing = actions.editing === message.id;
  const content = deletedAt === undefined ? message.content : t("messages.gone");
  const time = editedAt === undefined ? clockTime(timestamp) : t("messages.editedName", { time: clockTime(timestamp) });
  return (
    <Article entryKey={entry.key} name={t("messages.name", { author: sender.displayName, content, time })} isTabStop={isTabStop}>
      <MessageRow author={sender} timestamp={timestamp} startsGroup={entry.startsGroup}>
        {deletedAt !== undefined && <p className="text-ink-soft italic">{content}</p>}
        {deletedAt === undefined && editing && <MessageEditor message={message} actions={actions} />}
        {deletedAt === undefined && !editing && (
          <>
            <MessageText content={content} />
            {editedAt !== undefined && <EditedMark message={message} actions={actions} />}
            <MessageTools message={message} own={own} actions={actions} />
          </>
        )}
      </MessageRow>
    </Article>
  );
}

function NoteEntry({ entry, isTabStop }: { entry: Extract<Entry, { kind: "note" }>; isTabStop: boolean }) {
  const { message, note } = entry;
  const words = useNoteWords();
  return (
    <Article entryKey={entry.key} name={`${words(message, note)}, ${clockTime(message.timestamp)}`} isTabStop={isTabStop}>
      <NoteView message={message} note={note} />
    </Article>
  );
}

type ArticleProps = { entryKey: string; name: string; isTabStop: boolean; children: ReactNode };

function Article({ entryKey, name, isTabStop, children }: ArticleProps) {
  return (
    <div
      role="article"
      aria-label={name}
      data-entry={entryKey}
      tabIndex={isTabStop ? 0 : -1}
      className="group/message relative focus-visible:-outline-offset-2"
    >
      {children}
    </div>
  );
}
