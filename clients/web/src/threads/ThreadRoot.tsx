import type { Message } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { MessageRow } from "../messages/MessageRow";
import { MessageText } from "../messages/text/MessageText";

/** The message that began a thread, above its replies. */
export function ThreadRoot({ root }: { root: Message }) {
  const { t } = useTranslation();
  const count = root.replies?.count ?? 0;
  return (
    <div className="pt-2">
      <div data-thread-root={root.id}>
        <MessageRow author={root.sender} timestamp={root.timestamp} startsGroup>
          {root.deletedAt === undefined ? (
            <MessageText content={root.content} />
          ) : (
            <p className="text-ink-soft italic">{t("messages.gone")}</p>
          )}
        </MessageRow>
      </div>
      <div className="mt-3 flex items-center gap-3 px-4 text-xs text-ink-soft md:px-5">
        <span>{count === 0 ? t("thread.noReplies") : t("thread.replies", { count })}</span>
        <span aria-hidden="true" className="h-px flex-1 bg-line" />
      </div>
    </div>
  );
}
