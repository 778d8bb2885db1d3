import type { Message, SystemNote } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { clockTime, fullTime } from "../language/times";

/** What happened to the room, in one quiet line. */
export function NoteView({ message, note }: { message: Message; note: SystemNote }) {
  const words = useNoteWords();
  const { t } = useTranslation();
  return (
    <div className="flex items-baseline gap-2 px-4 py-1 text-[13px] text-ink-soft md:px-5">
      <span aria-hidden="true" className="w-9 shrink-0 text-center">
        ·
      </span>
      <span className="min-w-0 ps-1 [overflow-wrap:anywhere]">
        {words(message, note)}
        {note.kind === "pinned" && (
          <>
            {" "}
            <Link to={`/rooms/${message.roomId}/pins`} tabIndex={-1} className="text-ink-soft underline">
              {t("pins.open")}
            </Link>
          </>
        )}
      </span>
      <time
        dateTime={message.timestamp}
        title={fullTime(message.timestamp)}
        className="shrink-0 text-xs tabular-nums opacity-0 group-hover/message:opacity-100 group-focus/message:opacity-100"
      >
        {clockTime(message.timestamp)}
      </time>
    </div>
  );
}

/** The sentence of a note. */
export function useNoteWords(): (message: Message, note: SystemNote) => string {
  const { t } = useTranslation();
  return ({ sender: { displayName: name } }, { kind, user, text = "" }) => {
    if (kind === "topic") return text ? t("note.topic", { name, text }) : t("note.noTopic", { name });
    return t(`note.${kind}`, { name, other: user?.displayName ?? "", text });
  };
}
