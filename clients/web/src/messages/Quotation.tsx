import { usePlainText, useQuoted } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { pathOf } from "./permalink";

type QuotationProps = { roomId: string; messageId: string; isTabStop: boolean };

const look = "mb-1 flex max-w-full items-baseline gap-1.5 border-s-[3px] border-edge ps-2.5 text-[14px] leading-snug text-ink-soft";

/** What a message answers, in one line, which leads there. */
export function Quotation({ roomId, messageId, isTabStop }: QuotationProps) {
  const { t } = useTranslation();
  const { message, gone } = useQuoted(roomId, messageId);
  const plain = usePlainText(message?.content ?? "");
  if (message === undefined) return <p className={look}>{gone ? t("quote.gone") : "\u200b"}</p>;
  return (
    <Link
      to={pathOf(message.roomId, message.seq)}
      tabIndex={isTabStop ? 0 : -1}
      className={`${look} no-underline hover:text-ink`}
    >
      <span className="sr-only">{t("quote.answers")}</span>
      <bdi className="max-w-[40%] shrink-0 truncate font-semibold">{message.sender.displayName}</bdi>
      <bdi dir="auto" className={`min-w-0 truncate ${message.deletedAt === undefined ? "" : "italic"}`}>
        {message.deletedAt === undefined ? plain : t("messages.gone")}
      </bdi>
    </Link>
  );
}
