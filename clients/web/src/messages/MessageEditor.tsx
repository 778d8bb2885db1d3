import { useHabits, type Message } from "@mlchat/features";
import Button from "@mui/material/Button";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import type { MessageActions } from "./actions";
import { breakLine } from "./composer/edits";
import { apply, held } from "./composer/field";
import { formatOf, formatting } from "./composer/formatting";
import { isComposing, sends } from "./composer/keys";
import { paste } from "./composer/paste";

/** The message as a field, with the keys of the composer. Enter saves, Escape leaves everything as it was. */
export function MessageEditor({ message, actions }: { message: Message; actions: MessageActions }) {
  const { t } = useTranslation();
  const { sendKey } = useHabits();
  const [text, setText] = useState(message.content);
  const [fault, setFault] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const content = text.trim();

  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
    // Once, when it opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const leave = () => {
    actions.startEdit(undefined);
    document.getElementById("composer")?.focus();
  };
  const save = async () => {
    if (content === "") return;
    if (content === message.content) {
      leave();
      return;
    }
    const problem = await actions.edit(message.id, content);
    if (problem) setFault(faultSentence(t, problem));
    else leave();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const format = formatOf(event, selectionStart < selectionEnd);
    if (event.key === "Escape") leave();
    else if (format !== undefined) apply(event.currentTarget, formatting[format](held(event.currentTarget)));
    else if (event.key === "Enter" && sends(event, sendKey)) void save();
    else if (event.key === "Enter" && !event.altKey) apply(event.currentTarget, breakLine(held(event.currentTarget)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="py-1">
      <div className="grid max-h-[40vh] max-w-[56rem] overflow-y-auto rounded-md border border-edge bg-field leading-[22px] focus-within:border-focus focus-within:shadow-[0_0_0_1px_var(--ml-focus)]">
        {/* The hidden copy of the text makes the field as tall as what is in it. */}
        <div aria-hidden="true" className={`invisible ${sameText}`}>
          {`${text}\u200b`}
        </div>
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          value={text}
          aria-label={t("messages.editLabel")}
          aria-invalid={fault !== undefined}
          className={`resize-none overflow-hidden bg-transparent text-ink outline-none ${sameText}`}
          onChange={(event) => {
            setText(event.target.value);
          }}
          onKeyDown={press}
          onPaste={(event) => {
            if (paste(event.currentTarget, event.clipboardData)) event.preventDefault();
          }}
        />
      </div>
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <Button size="small" variant="contained" disabled={content === ""} onClick={() => void save()}>
          {t("messages.save")}
        </Button>
        <Button size="small" color="inherit" onClick={leave}>
          {t("shell.cancel")}
        </Button>
        {fault && (
          <p role="alert" className="text-[13px] text-danger">
            {fault}
          </p>
        )}
      </div>
    </div>
  );
}

/** What the field and its hidden copy share, so that both break their lines alike. */
const sameText = "col-start-1 row-start-1 min-w-0 px-3 py-2 whitespace-pre-wrap [overflow-wrap:anywhere]";
