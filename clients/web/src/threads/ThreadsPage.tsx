import { usePlainText, useRooms, useThreads, type RoomSummary, type ThreadSummary } from "@mlchat/features";
import { Avatar, EmptyState, UnreadBadge } from "@mlchat/ui";
import ArrowBack from "@mui/icons-material/ArrowBack";
import ThreadIcon from "@mui/icons-material/ForumOutlined";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Skeleton from "@mui/material/Skeleton";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { timeOrDay } from "../language/times";
import { roomName } from "../rooms/roomName";
import { threadPath } from "./paths";

/** The threads that one follows, the one that was replied to last first. */
export function ThreadsPage() {
  const { t } = useTranslation();
  const { state, threads, hasMore, loadMore, reload } = useThreads();
  const { channels, directs } = useRooms();
  const rooms = new Map([...channels, ...directs].map((room) => [room.id, room]));
  return (
    <>
      <header className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-2 md:px-5">
        <IconButton component={Link} to="/" aria-label={t("shell.back")} className="size-11 text-ink md:hidden">
          <ArrowBack className="rtl:-scale-x-100" />
        </IconButton>
        <h1 className="truncate text-[16px] font-semibold">{t("thread.all")}</h1>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-2xl flex-col px-2 py-3 md:px-5">
          {threads.length > 0 && (
            <ul aria-label={t("thread.all")} className="flex flex-col">
              {threads.map((thread) => (
                <ThreadRow key={thread.threadId} thread={thread} room={rooms.get(thread.roomId)} />
              ))}
            </ul>
          )}
          {state === "loading" && threads.length === 0 && <ThreadsSkeleton />}
          {state === "failed" && (
            <p role="alert" className="flex items-center gap-3 px-3 py-2 text-danger">
              {t("thread.failed")}
              <Button size="small" onClick={reload}>
                {t("room.reload")}
              </Button>
            </p>
          )}
          {state === "ready" && threads.length === 0 && (
            <EmptyState picture={<ThreadIcon className="text-[40px] text-ink-soft" />} title={t("thread.none")}>
              {t("thread.noneMore")}
            </EmptyState>
          )}
          {hasMore && (
            <Button color="inherit" className="self-center" aria-disabled={state === "loading"} onClick={loadMore}>
              {t("browse.more")}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

function ThreadRow({ thread, room }: { thread: ThreadSummary; room: RoomSummary | undefined }) {
  const { t } = useTranslation();
  const { root, replies, unread, mentions } = thread;
  const plain = usePlainText(root.content);
  const count = t("thread.replies", { count: replies.count });
  const last = t("thread.last", { time: timeOrDay(replies.lastAt) });
  return (
    <li className="border-b border-line last:border-0">
      <Link
        to={threadPath(thread.roomId, thread.threadId)}
        className="my-1 flex items-start gap-3 rounded-md px-3 py-2.5 no-underline hover:bg-hover"
      >
        <Avatar id={root.sender.id} name={root.sender.displayName} />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-[13px] text-ink-soft">
            <bdi>{t("thread.by", { author: root.sender.displayName, room: room ? roomName(room) : "" })}</bdi>
          </span>
          <span className={`line-clamp-2 [overflow-wrap:anywhere] ${unread > 0 ? "font-semibold text-ink" : ""}`}>
            <bdi>{root.deletedAt === undefined ? plain : t("messages.gone")}</bdi>
          </span>
          <span className="mt-0.5 block truncate text-[13px] text-ink-soft">
            <span className="font-medium text-accent-ink">{count}</span> · {last}
          </span>
          {unread > 0 && <span className="sr-only">, {t("thread.unreadHere", { count: unread })}</span>}
        </span>
        <span className="mt-1">
          <UnreadBadge count={unread} quiet={mentions === 0} />
        </span>
      </Link>
    </li>
  );
}

function ThreadsSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-5 px-3 py-2">
      {[220, 300, 180].map((width) => (
        <div key={width} className="flex gap-3">
          <Skeleton variant="rounded" width={36} height={36} />
          <div className="flex-1">
            <Skeleton variant="text" width={120} />
            <Skeleton variant="text" width={width} />
          </div>
        </div>
      ))}
    </div>
  );
}
