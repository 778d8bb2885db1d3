import { useHabits, type RoomSummary } from "@mlchat/features";
import Send from "@mui/icons-material/SendRounded";
import IconButton from "@mui/material/IconButton";
import { Suspense, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { breakLine } from "./composer/edits";
import { apply, held } from "./composer/field";
import { formatOf, formatting, type FormatName } from "./composer/formatting";
import { isComposing, sends } from "./composer/keys";
import { paste } from "./composer/paste";
import { characters } from "./composer/characters";
import { useFirstFocus } from "./composer/useFirstFocus";
import { useCompletion } from "./composer/useCompletion";
import { useFormatBar } from "./composer/useFormatBar";
import { chord } from "../shortcuts/registry";
import { ComposerTools } from "./ComposerTools";
import { lazy } from "../shell/lazily";

const FormatBar = lazy(async () => ({ default: (await import("./composer/FormatBar")).FormatBar }));
const EmojiPicker = lazy(async () => ({ default: (await import("../emoji/EmojiPicker")).EmojiPicker }));
const SendLater = lazy(async () => ({ default: (await import("../later/SendLater")).SendLater }));
const CompletionList = lazy(async () => ({ default: (await import("./composer/CompletionList")).CompletionList }));

/** The remaining count shows when this many characters are left. */
const NEAR = 200;

/** What the field and its hidden copy share, so that both break their lines alike. */
const sameText = "col-start-1 row-start-1 min-w-0 px-3.5 py-[11px] pointer-coarse:py-[14px] [tab-size:4] whitespace-pre-wrap [overflow-wrap:anywhere]";

type ComposerProps = {
  roomName: string;
  /** Where it is said; without it nothing is completed. */
  room?: RoomSummary | undefined;
  draft: string;
  onDraft: (text: string) => void;
  /** How many characters a message may have; 0 where nobody set a limit. */
  limit: number;
  onSend: (content: string) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  autoFocus?: boolean;
  /** Why what was written could not be done. */
  fault?: string | undefined;
  /** Asks everybody here to choose, beginning with what is written; without it nobody can be asked. */
  onAsk?: (() => void) | undefined;
  /** The arrow up in the empty field: edit what one said last. */
  onUp?: () => void;
  /** With the shift key: answer what was said last. */
  onShiftUp?: () => void;
  /** In a thread, which has a name and a field of its own beside that of its room. */
  thread?: boolean;
};

/** Where messages are written, in Markdown: by its signs, by keys, by buttons, or pasted from elsewhere. */
export function Composer({ roomName, room, draft, onDraft, limit, onSend, field, autoFocus = false, fault: sendFault, onAsk, onUp, onShiftUp, thread = false }: ComposerProps) {
  const { t } = useTranslation();
  const { sendKey } = useHabits();
  const noteId = useId();
  const [laterFault, setLaterFault] = useState<string>();
  const fault = laterFault ?? sendFault;
  const [bar, toggleBar] = useFormatBar();
  const completion = useCompletion(field, draft, room !== undefined);
  const [picking, setPicking] = useState<HTMLElement>();
  const inComposition = useRef(false);
  useFirstFocus(field, autoFocus);

  const content = withoutEdges(draft);
  const left = limit - characters(content);
  const over = limit > 0 && left < 0;
  const near = limit > 0 && left <= NEAR;
  const sendable = content !== "" && !over;

  const send = () => {
    if (!sendable) return;
    setLaterFault(undefined);
    onDraft("");
    onSend(content);
    field.current?.focus();
  };

  const format = (name: FormatName) => {
    if (field.current) apply(field.current, formatting[name](held(field.current)));
  };

  const insert = (text: string) => {
    if (field.current === null) return;
    const { start, end } = held(field.current);
    apply(field.current, { from: start, to: end, insert: text, start: start + text.length, end: start + text.length });
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isComposing(event) || inComposition.current || completion.press(event)) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const wanted = formatOf(event, selectionStart < selectionEnd);
    if (wanted !== undefined) format(wanted);
    else if (event.key === "ArrowUp" && draft === "" && onUp !== undefined && !hasModifier(event)) onUp();
    else if (chord(event.nativeEvent) === "shift+ArrowUp" && draft === "" && onShiftUp !== undefined) onShiftUp();
    else if (event.key === "Enter" && sends(event, sendKey)) send();
    else if (event.key === "Enter" && !event.altKey) apply(event.currentTarget, breakLine(held(event.currentTarget)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div data-region={thread ? "thread-composer" : "composer"} className="shrink-0 px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-5">
      <div
        className={`relative rounded-lg border bg-field transition-[border-color,box-shadow] ${
          over
            ? "border-danger shadow-[0_0_0_1px_var(--ml-danger)]"
            : "border-edge focus-within:border-focus focus-within:shadow-[0_0_0_1px_var(--ml-focus)]"
        }`}
      >
        <Suspense>
          {completion.trigger && room && (
            <CompletionList
              id={completion.listId}
              trigger={completion.trigger}
              room={room}
              control={completion.control}
              onActive={completion.setActive}
              onTake={completion.take}
            />
          )}
          {bar && <FormatBar onFormat={format} />}
          {picking && (
            <EmojiPicker
              anchor={picking}
              onChoose={insert}
              onClose={() => {
                setPicking(undefined);
              }}
            />
          )}
        </Suspense>
        <div className="flex items-end gap-1">
          {/* The hidden copy of the text makes the field as tall as what is in it. */}
          <div className="grid max-h-[40vh] min-w-0 flex-1 overflow-y-auto overscroll-contain leading-[22px]">
            <div aria-hidden="true" className={`invisible ${sameText}`}>
              {`${draft}\u200b`}
            </div>
            <textarea
              ref={field}
              id={thread ? "thread-composer" : "composer"}
              rows={1}
              dir="auto"
              value={draft}
              aria-label={thread ? t("thread.label") : t("composer.label", { room: roomName })}
              aria-describedby={near || fault !== undefined ? noteId : undefined}
              aria-invalid={over || fault !== undefined}
              {...completion.aria}
              placeholder={thread ? t("thread.placeholder") : t("composer.placeholder", { room: roomName })}
              enterKeyHint={sendKey === "enter" ? "send" : "enter"}
              className={`placeholder:overflow-hidden placeholder:text-ellipsis placeholder:whitespace-nowrap resize-none overflow-hidden bg-transparent text-ink outline-none placeholder:text-ink-soft ${sameText}`}
              onChange={(event) => {
                onDraft(event.target.value);
              }}
              onSelect={completion.look}
              onBlur={completion.leave}
              onKeyDown={press}
              onCompositionStart={() => {
                inComposition.current = true;
              }}
              onCompositionEnd={() => {
                inComposition.current = false;
              }}
              onPaste={(event: ClipboardEvent<HTMLTextAreaElement>) => {
                if (paste(event.currentTarget, event.clipboardData)) event.preventDefault();
              }}
            />
          </div>
          <ComposerTools onAsk={onAsk} onEmoji={setPicking} bar={bar} onBar={toggleBar} />
          <Suspense>
            {room && !thread && (
              <SendLater
                roomId={room.id}
                content={content}
                disabled={!sendable}
                onDone={() => {
                  onDraft("");
                }}
                onFault={setLaterFault}
              />
            )}
          </Suspense>
          <IconButton
            aria-label={t("composer.send")}
            title={t("composer.send")}
            disabled={!sendable}
            className={`m-1 ms-0 size-9 pointer-coarse:m-[3px] pointer-coarse:size-11 ${sendable ? "bg-accent text-on-accent hover:bg-accent-hover" : ""}`}
            onClick={send}
          >
            <Send fontSize="small" className="rtl:-scale-x-100" />
          </IconButton>
        </div>
      </div>
      <div className={`mt-1.5 flex min-h-4 items-center justify-between gap-4 px-1 text-xs text-ink-soft ${near || fault ? "" : "pointer-coarse:hidden"}`}>
        {fault === undefined ? (
          <span className={`truncate transition-opacity pointer-coarse:hidden ${draft === "" ? "opacity-0" : ""}`} aria-hidden="true">
            {t(sendKey === "enter" ? "composer.keys" : "composer.keysSwapped")}
          </span>
        ) : (
          <span id={noteId} role="alert" className="text-danger">
            {fault}
          </span>
        )}
        {near && (
          <span
            id={fault === undefined ? noteId : undefined}
            role="status"
            className={`ms-auto shrink-0 tabular-nums ${over ? "font-semibold text-danger" : ""}`}
          >
            {over ? t("composer.over", { count: -left }) : t("composer.left", { count: left })}
          </span>
        )}
      </div>
    </div>
  );
}

function hasModifier({ shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return shiftKey || ctrlKey || metaKey || altKey;
}

/** Empty lines around a message say nothing; the indent of its first line may. */
function withoutEdges(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
}
