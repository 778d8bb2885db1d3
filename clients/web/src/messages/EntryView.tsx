import type { Entry } from "@mlchat/features";
import { memo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { clockTime } from "../language/times";
import { DayDivider, NewDivider } from "./dividers";
import { FailedActions } from "./FailedActions";
import { MessageRow } from "./MessageRow";
import { MessageText } from "./MessageText";
import { NoteView, useNoteWords } from "./NoteView";
import { OutgoingMark } from "./OutgoingMark";

export type EntryActions = {
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
    case "message": {
      const { sender, content, timestamp } = entry.message;
      const name = t("messages.name", { author: sender.displayName, content, time: clockTime(timestamp) });
      return (
        <Article entryKey={entry.key} name={name} isTabStop={isTabStop}>
          <MessageRow author={sender} timestamp={timestamp} startsGroup={entry.startsGroup}>
            <MessageText content={content} />
          </MessageRow>
        </Article>
      );
    }
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
      className="group/message focus-visible:-outline-offset-2"
    >
      {children}
    </div>
  );
}
