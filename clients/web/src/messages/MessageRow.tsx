import type { ReactNode } from "react";
import { Avatar } from "@mlchat/ui";
import { clockTime, fullTime } from "../language/times";

type MessageRowProps = {
  author: { id: string; displayName: string };
  timestamp: string;
  startsGroup: boolean;
  dimmed?: boolean;
  failed?: boolean;
  mark?: ReactNode;
  children: ReactNode;
};

/** One message: the first of a group with author and time, the following ones with the time on hover or focus. */
export function MessageRow({ author, timestamp, startsGroup, dimmed, failed, mark, children }: MessageRowProps) {
  return (
    // Padding, not margin: the list measures its items, and margins of their content would stick out of them.
    <div className={startsGroup ? "pt-3 compact:pt-1.5" : ""}>
      <div
        className={`grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 px-4 py-[3px] compact:py-px compact:leading-snug group-focus/message:bg-hover hover:bg-hover md:px-5 ${failed ? "bg-danger-soft hover:bg-danger-soft" : ""}`}
      >
        {startsGroup ? (
          <div className="row-span-2 pt-0.5">
            <Avatar id={author.id} name={author.displayName} />
          </div>
        ) : (
          <time
            dateTime={timestamp}
            title={fullTime(timestamp)}
            className="justify-self-end pt-[3px] text-end text-[11px] leading-[1.25rem] whitespace-nowrap text-ink-soft tabular-nums opacity-0 group-hover/message:opacity-100 group-focus-within/message:opacity-100 group-focus/message:opacity-100"
          >
            {clockTime(timestamp)}
          </time>
        )}
        {startsGroup && (
          <div className="flex min-w-0 items-baseline gap-2 leading-snug">
            <span className="truncate font-semibold">
              <bdi>{author.displayName}</bdi>
            </span>
            <time dateTime={timestamp} title={fullTime(timestamp)} className="shrink-0 text-xs text-ink-soft tabular-nums">
              {clockTime(timestamp)}
            </time>
          </div>
        )}
        <div className={startsGroup ? "" : "col-start-2"}>
          <div className="flex items-start gap-2">
            <div className={`min-w-0 flex-1 transition-opacity ${dimmed ? "opacity-65" : ""}`}>{children}</div>
            {mark}
          </div>
        </div>
      </div>
    </div>
  );
}
