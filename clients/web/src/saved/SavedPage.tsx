import { useRoom, useSaved, usePlainText, type Saved } from "@mlchat/features";
import { Avatar, EmptyState } from "@mlchat/ui";
import Bookmark from "@mui/icons-material/Bookmark";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Skeleton from "@mui/material/Skeleton";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { faultSentence } from "../language/faults";
import { clockTime, dayName, fullTime } from "../language/times";
import { pathOf } from "../messages/permalink";
import { roomName } from "../rooms/roomName";
import { PageHeader } from "../shell/PageHeader";

/** The messages one wants to find again, the newest mark first. */
export function SavedPage() {
  const { t } = useTranslation();
  const { state, saved, hasMore, loadMore, reload, remove } = useSaved();
  return (
    <>
      <PageHeader title={t("saved.title")} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-3xl flex-col gap-3 px-4 py-4 pb-[max(1rem,env(safe-area-inset-bottom))] md:px-5">
          {state === "failed" && (
            <p role="alert" className="flex items-center gap-3 rounded-md bg-danger-soft px-3.5 py-3 text-sm text-danger">
              {t("saved.failed")}
              <Button size="small" color="inherit" onClick={reload}>
                {t("room.reload")}
              </Button>
            </p>
          )}
          {saved.length > 0 && (
            <ul aria-label={t("saved.list")}>
              {saved.map((one) => (
                <SavedRow key={one.message.id} {...one} onRemove={remove} />
              ))}
            </ul>
          )}
          {state === "loading" && saved.length === 0 && <SavedSkeleton />}
          {state === "ready" && saved.length === 0 && (
            <EmptyState picture={<Bookmark className="text-[40px] text-ink-soft" />} title={t("saved.none")}>
              {t("saved.noneMore")}
            </EmptyState>
          )}
          {hasMore && (
            <Button color="inherit" variant="outlined" className="self-center" onClick={loadMore}>
              {t("saved.more")}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

type SavedRowProps = Saved["saved"][number] & { onRemove: Saved["remove"] };

function SavedRow({ message, onRemove }: SavedRowProps) {
  const { t } = useTranslation();
  const room = useRoom(message.roomId);
  const words = usePlainText(message.content);
  const [fault, setFault] = useState<string>();
  const { sender, timestamp, deletedAt } = message;
  const day = dayName(timestamp, { today: t("messages.today"), yesterday: t("messages.yesterday") });
  const remove = async () => {
    const problem = await onRemove(message.id);
    setFault(problem && faultSentence(t, problem));
  };
  return (
    <li className="border-b border-line last:border-0">
      <div className="flex items-start gap-1">
        <Link
          to={pathOf(message.roomId, message.seq)}
          className="grid min-w-0 flex-1 grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 rounded-md px-2.5 py-3 text-ink no-underline hover:bg-hover"
        >
          <span className="pt-0.5">
            <Avatar id={sender.id} name={sender.displayName} />
          </span>
          <span className="min-w-0">
            <span className="flex flex-wrap items-baseline gap-x-2 text-[13px] leading-snug text-ink-soft">
              <bdi className="max-w-full truncate text-[15px] font-semibold text-ink">{sender.displayName}</bdi>
              <bdi className="max-w-full truncate">{room && roomName(room)}</bdi>
              <time dateTime={timestamp} title={fullTime(timestamp)} className="tabular-nums">
                {t("search.when", { day, time: clockTime(timestamp) })}
              </time>
            </span>
            <span dir="auto" className={`mt-0.5 line-clamp-4 [overflow-wrap:anywhere] whitespace-pre-line ${deletedAt ? "text-ink-soft italic" : ""}`}>
              {deletedAt ? t("saved.gone") : words}
            </span>
          </span>
        </Link>
        <IconButton aria-label={t("saved.remove")} title={t("saved.remove")} className="mt-2 size-9 pointer-coarse:size-11" onClick={() => void remove()}>
          <Bookmark className="text-[20px] text-accent-ink" />
        </IconButton>
      </div>
      {fault && (
        <p role="alert" className="px-2.5 pb-3 text-sm text-danger">
          {fault}
        </p>
      )}
    </li>
  );
}

function SavedSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-5 px-2.5 py-3">
      {["70%", "45%", "60%"].map((width) => (
        <div key={width} className="flex gap-3">
          <Skeleton variant="rounded" width={36} height={36} />
          <div className="flex-1">
            <Skeleton variant="text" width={180} />
            <Skeleton variant="text" width={width} />
          </div>
        </div>
      ))}
    </div>
  );
}
