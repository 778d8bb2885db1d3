import IconButton from "@mui/material/IconButton";
import Send from "@mui/icons-material/SendRounded";
import { useId, type KeyboardEvent, type RefObject } from "react";
import { useTranslation } from "react-i18next";

/** The remaining count shows when this many characters are left. */
const NEAR = 200;

/** What the field and its hidden copy share, so that both break their lines alike. */
const sameText = "col-start-1 row-start-1 min-w-0 px-3.5 py-[11px] pointer-coarse:py-[14px] whitespace-pre-wrap [overflow-wrap:anywhere]";

type ComposerProps = {
  roomName: string;
  draft: string;
  onDraft: (text: string) => void;
  /** How many characters a message may have; 0 where nobody set a limit. */
  limit: number;
  onSend: (content: string) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  autoFocus?: boolean;
  /** The arrow up in the empty field: edit what one said last. */
  onUp?: () => void;
};

/** Where messages are written. Enter sends, Shift+Enter breaks the line, and an input method keeps its own Enter. */
export function Composer({ roomName, draft, onDraft, limit, onSend, field, autoFocus, onUp }: ComposerProps) {
  const { t } = useTranslation();
  const countId = useId();

  const content = withoutEdges(draft);
  const left = limit - characters(content);
  const over = limit > 0 && left < 0;
  const near = limit > 0 && left <= NEAR;
  const sendable = content !== "" && !over;

  const send = () => {
    if (!sendable) return;
    onSend(content);
    onDraft("");
    field.current?.focus();
  };

  const press = (event: KeyboardEvent) => {
    // Safari reports the Enter that ends a composition after it, with a key code that has no successor.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (event.key === "ArrowUp" && draft === "" && !composing && onUp !== undefined) {
      event.preventDefault();
      onUp();
      return;
    }
    if (event.key !== "Enter" || event.shiftKey || composing) return;
    event.preventDefault();
    send();
  };

  return (
    <div data-region="composer" className="shrink-0 px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-5">
      <div
        className={`flex items-end gap-1 rounded-lg border bg-field transition-[border-color,box-shadow] ${
          over
            ? "border-danger shadow-[0_0_0_1px_var(--ml-danger)]"
            : "border-edge focus-within:border-focus focus-within:shadow-[0_0_0_1px_var(--ml-focus)]"
        }`}
      >
        {/* The hidden copy of the text makes the field as tall as what is in it. */}
        <div className="grid max-h-[40vh] min-w-0 flex-1 overflow-y-auto overscroll-contain leading-[22px]">
          <div aria-hidden="true" className={`invisible ${sameText}`}>
            {`${draft}\u200b`}
          </div>
          <textarea
            ref={field}
            id="composer"
            rows={1}
            autoFocus={autoFocus}
            dir="auto"
            value={draft}
            aria-label={t("composer.label", { room: roomName })}
            aria-describedby={near ? countId : undefined}
            aria-invalid={over}
            placeholder={t("composer.placeholder", { room: roomName })}
            enterKeyHint="send"
            className={`resize-none overflow-hidden bg-transparent text-ink outline-none placeholder:text-ink-soft ${sameText}`}
            onChange={(event) => {
              onDraft(event.target.value);
            }}
            onKeyDown={press}
          />
        </div>
        <IconButton
          aria-label={t("composer.send")}
          title={t("composer.send")}
          disabled={!sendable}
          className={`m-1 size-9 pointer-coarse:m-[3px] pointer-coarse:size-11 ${sendable ? "bg-accent text-on-accent hover:bg-accent-hover" : ""}`}
          onClick={send}
        >
          <Send fontSize="small" className="rtl:-scale-x-100" />
        </IconButton>
      </div>
      <div className={`mt-1.5 flex h-4 items-center justify-between gap-4 px-1 text-xs text-ink-soft ${near ? "" : "pointer-coarse:hidden"}`}>
        <span className={`truncate transition-opacity pointer-coarse:hidden ${draft === "" ? "opacity-0" : ""}`} aria-hidden="true">
          {t("composer.keys")}
        </span>
        {near && (
          <span id={countId} role="status" className={`ms-auto shrink-0 tabular-nums ${over ? "font-semibold text-danger" : ""}`}>
            {over ? t("composer.over", { count: -left }) : t("composer.left", { count: left })}
          </span>
        )}
      </div>
    </div>
  );
}

/** The server counts code points, so a flag or a family counts as the several that it is made of. */
function characters(text: string): number {
  return Array.from(text).length;
}

/** Empty lines around a message say nothing; the indent of its first line may. */
function withoutEdges(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();
}
