import { useTranslation } from "react-i18next";
import { quickEmoji } from "../emoji/recent";

type QuickReactionsProps = { count: number; tabIndex?: 0 | -1; className: string; onReact: (emoji: string) => void };

/** A few emoji to answer with at once: those one used last, or what people use most. */
export function QuickReactions({ count, tabIndex, className, onReact }: QuickReactionsProps) {
  const { t } = useTranslation();
  return quickEmoji(count).map((emoji) => (
    <button
      key={emoji}
      type="button"
      tabIndex={tabIndex}
      aria-label={t("reactions.with", { emoji })}
      title={t("reactions.with", { emoji })}
      className={`flex cursor-pointer items-center justify-center rounded-md leading-none hover:bg-hover ${className}`}
      onClick={() => {
        onReact(emoji);
      }}
    >
      <span aria-hidden="true">{emoji}</span>
    </button>
  ));
}
