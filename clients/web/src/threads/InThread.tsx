import type { Message } from "@mlchat/features";
import ThreadIcon from "@mui/icons-material/ForumOutlined";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { threadPath } from "./paths";

/** Says that what the room shows is a reply in a thread, and leads there. */
export function InThread({ message, threadId, isTabStop }: { message: Message; threadId: string; isTabStop: boolean }) {
  const { t } = useTranslation();
  return (
    <Link
      to={threadPath(message.roomId, threadId)}
      tabIndex={isTabStop ? 0 : -1}
      className="inline-flex items-center gap-1.5 text-[13px] text-ink-soft no-underline hover:text-ink hover:underline"
    >
      <ThreadIcon className="text-[16px]" aria-hidden="true" />
      {t("thread.inThread")}
    </Link>
  );
}
