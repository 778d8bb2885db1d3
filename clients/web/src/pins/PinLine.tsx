import { usePlainText, type Message } from "@mlchat/features";
import { Avatar } from "@mlchat/ui";
import PushPin from "@mui/icons-material/PushPin";
import IconButton from "@mui/material/IconButton";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { dayName, fullTime } from "../language/times";
import { pathOf } from "../messages/permalink";

type PinLineProps = { message: Message; onUnpin: (() => void) | undefined };

/** A pinned message, which leads to where it was said. */
export function PinLine({ message, onUnpin }: PinLineProps) {
  const { t } = useTranslation();
  const plain = usePlainText(message.content);
  const { sender, timestamp } = message;
  return (
    <li className="group/pin relative border-b border-line last:border-0">
      <Link
        to={pathOf(message.roomId, message.seq)}
        aria-description={t("pins.jump")}
        className="flex gap-2.5 px-4 py-3 pe-14 text-ink no-underline hover:bg-hover focus-visible:-outline-offset-2"
      >
        <Avatar id={sender.id} name={sender.displayName} size={28} />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2 text-[13px] leading-snug">
            <bdi className="min-w-0 truncate font-semibold">{sender.displayName}</bdi>
            <time dateTime={timestamp} title={fullTime(timestamp)} className="shrink-0 text-xs text-ink-soft">
              {dayName(timestamp, { today: t("messages.today"), yesterday: t("messages.yesterday") })}
            </time>
          </span>
          <bdi dir="auto" className="mt-0.5 line-clamp-4 text-[14px] leading-snug [overflow-wrap:anywhere]">
            {plain}
          </bdi>
        </span>
      </Link>
      {onUnpin && (
        <IconButton
          aria-label={t("pins.unpinOf", { author: sender.displayName })}
          title={t("pins.unpin")}
          className="absolute end-2 top-2 size-8 pointer-coarse:size-11"
          onClick={onUnpin}
        >
          <PushPin className="text-[17px] text-accent-ink" />
        </IconButton>
      )}
    </li>
  );
}
