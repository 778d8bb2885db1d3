import Check from "@mui/icons-material/Check";
import ContentCopy from "@mui/icons-material/ContentCopyOutlined";
import WrapText from "@mui/icons-material/WrapText";
import IconButton from "@mui/material/IconButton";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCopy } from "../useCopy";
import { FoldButton } from "./Fold";
import { Highlighted } from "./Highlighted";

/** Code of more lines than this shows the first few, and the rest when asked. */
const LONG = 24;
const SHOWN = 16;

const button = "size-7 rounded-sm pointer-coarse:size-11";

/** A block of code: from left to right in every language, its tabs and line breaks as they are. */
export function CodeBlock({ language, text }: { language: string | undefined; text: string }) {
  const { t } = useTranslation();
  const id = useId();
  const [copied, copy] = useCopy();
  const [wrapped, setWrapped] = useState(false);
  const [open, setOpen] = useState(false);
  const lines = text.split("\n");
  const long = lines.length > LONG;
  const shown = long && !open ? lines.slice(0, SHOWN).join("\n") : text;

  return (
    <div dir="ltr" className="my-0.5 overflow-hidden rounded-md border border-line bg-code">
      <div className="flex min-h-8 items-center ps-3 pe-1 text-xs text-ink-soft">
        <span className="min-w-0 flex-1 truncate">{language ?? t("text.code")}</span>
        <IconButton
          aria-label={t("text.wrap")}
          title={t("text.wrap")}
          aria-pressed={wrapped}
          className={`${button} ${wrapped ? "bg-selected text-ink" : ""}`}
          onClick={() => {
            setWrapped(!wrapped);
          }}
        >
          <WrapText className="text-[17px]" />
        </IconButton>
        <IconButton
          aria-label={copied ? t("messages.copied") : t("text.copyCode")}
          title={t("text.copyCode")}
          className={button}
          onClick={() => {
            copy(text);
          }}
        >
          {copied ? <Check className="text-[16px] text-accent-ink" /> : <ContentCopy className="text-[15px]" />}
        </IconButton>
      </div>
      <pre
        id={id}
        role="group"
        tabIndex={0}
        aria-label={language === undefined ? t("text.code") : t("text.codeIn", { language })}
        className={`[tab-size:4] px-3 pb-2.5 font-mono text-[13px] leading-[1.55] text-ink focus-visible:-outline-offset-2 ${
          wrapped ? "whitespace-pre-wrap [overflow-wrap:anywhere]" : "overflow-x-auto overscroll-x-contain [overflow-wrap:normal]"
        }`}
      >
        <code>{language === undefined ? shown : <Highlighted language={language} text={shown} />}</code>
      </pre>
      {long && (
        <div className="border-t border-line px-3 py-1">
          <FoldButton
            open={open}
            controls={id}
            onToggle={() => {
              setOpen(!open);
            }}
          />
        </div>
      )}
    </div>
  );
}
