import { usePlainText, type Message } from "@mlchat/features";
import Close from "@mui/icons-material/Close";
import IconButton from "@mui/material/IconButton";
import { useTranslation } from "react-i18next";

type QuotingProps = { message: Message; onDrop: () => void };

/** Above the composer: which message the next one answers. */
export function Quoting({ message, onDrop }: QuotingProps) {
  const { t } = useTranslation();
  const plain = usePlainText(message.content);
  return (
    <div className="mx-3 mb-1.5 flex items-center gap-2 rounded-md bg-sidebar ps-3.5 text-sm text-ink-soft md:mx-5">
      <p className="flex min-w-0 flex-1 items-baseline gap-1.5">
        <span className="max-w-[50%] shrink-0 truncate">{t("quote.quoting", { author: message.sender.displayName })}</span>
        <bdi dir="auto" className="min-w-0 truncate text-ink">
          {plain}
        </bdi>
      </p>
      <IconButton aria-label={t("quote.drop")} title={t("quote.drop")} className="size-9 pointer-coarse:size-11" onClick={onDrop}>
        <Close className="text-[18px]" />
      </IconButton>
    </div>
  );
}
