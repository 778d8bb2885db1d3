import { useRoom, type Hit } from "@mlchat/features";
import { Avatar } from "@mlchat/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { clockTime, dayName, fullTime } from "../language/times";
import { pathOf } from "../messages/permalink";
import { RoomSign } from "../rooms/RoomSign";
import { excerpt } from "./excerpt";

/** A message that was found: who said it, where and when, and the words around what was looked for. */
export function HitRow({ hit, onOpen }: { hit: Hit; onOpen: () => void }) {
  const { t } = useTranslation();
  const { message, room, highlights } = hit;
  const { sender, timestamp } = message;
  const known = useRoom(room.id);
  const day = dayName(timestamp, { today: t("messages.today"), yesterday: t("messages.yesterday") });
  return (
    <li className="border-b border-line last:border-0">
      <Link
        to={pathOf(room.id, message.seq)}
        className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3 rounded-md px-2.5 py-3 text-ink no-underline hover:bg-hover"
        onClick={onOpen}
      >
        <span className="pt-0.5">
          <Avatar id={sender.id} name={sender.displayName} />
        </span>
        <span className="min-w-0">
          <span className="flex flex-wrap items-baseline gap-x-2 text-[13px] leading-snug text-ink-soft">
            <bdi className="max-w-full truncate text-[15px] font-semibold text-ink">{sender.displayName}</bdi>
            <span className={`inline-flex max-w-full min-w-0 items-baseline ${room.kind === "public" ? "" : "gap-1"}`}>
              {room.kind === "direct" ? (
                <span className="truncate">{t("search.direct", { name: known?.title ?? "" })}</span>
              ) : (
                <>
                  <RoomSign kind={room.kind} />
                  <bdi className="truncate">{room.name}</bdi>
                </>
              )}
            </span>
            <time dateTime={timestamp} title={fullTime(timestamp)} className="tabular-nums">
              {t("search.when", { day, time: clockTime(timestamp) })}
            </time>
          </span>
          <span dir="auto" className="mt-0.5 line-clamp-4 [overflow-wrap:anywhere] whitespace-pre-line">
            {excerpt(message.content, highlights).map(({ text, hit: found }, at) =>
              found ? (
                <mark key={at} className="rounded-[3px] bg-notice-soft px-0.5 font-medium text-ink">
                  {text}
                </mark>
              ) : (
                <span key={at}>{text}</span>
              ),
            )}
          </span>
        </span>
      </Link>
    </li>
  );
}
