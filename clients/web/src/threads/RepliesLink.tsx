import { usePeopleById, type Message, type Replies } from "@mlchat/features";
import { Avatar } from "@mlchat/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { timeOrDay } from "../language/times";
import { threadPath } from "./paths";

/** What a message shows of the thread that it began, and the way into it. */
export function RepliesLink({ message, replies, isTabStop }: { message: Message; replies: Replies; isTabStop: boolean }) {
  const { t } = useTranslation();
  const people = usePeopleById(replies.userIds);
  const count = t("thread.replies", { count: replies.count });
  const last = t("thread.last", { time: timeOrDay(replies.lastAt) });
  return (
    <Link
      to={threadPath(message.roomId, message.id)}
      tabIndex={isTabStop ? 0 : -1}
      data-thread={message.id}
      className="mt-1 -ms-1.5 inline-flex min-h-8 max-w-full items-center gap-2 rounded-md border border-transparent px-1.5 text-[13px] no-underline hover:border-line hover:bg-raised pointer-coarse:min-h-11"
    >
      {people.length > 0 && (
        <span className="flex shrink-0 gap-0.5">
          {people.map((person) => (
            <Avatar key={person.id} id={person.id} name={person.displayName} size={20} />
          ))}
        </span>
      )}
      <span className="shrink-0 font-semibold text-accent-ink">{count}</span>
      <span className="sr-only">, </span>
      <span className="truncate text-ink-soft">{last}</span>
    </Link>
  );
}
