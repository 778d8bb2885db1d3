import type { Conversation } from "@mlchat/features";
import Button from "@mui/material/Button";
import { useEffect, useRef, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { lastSeq, othersAfter } from "./reading";
import type { Timeline } from "./Timeline";
import type { View } from "./view";

/** Room left above the divider when one jumps to it: the height of this bar and a little more. */
const MARGIN = 80;

type UnreadAboveProps = { conversation: Conversation; view: View; timeline: RefObject<Timeline | null> };

/** Says that unread messages lie above the screen, and leads there: further back than what is loaded if need be. */
export function UnreadAbove({ conversation, view, timeline }: UnreadAboveProps) {
  const { t } = useTranslation();
  const { room, entries, firstUnreadSeq, hasBefore, loadingBefore, loadBefore, markRead } = conversation;
  const seeking = useRef(false);
  const [done, setDone] = useState(false);

  const divider = entries.find((entry) => entry.kind === "new");
  const firstSeen = entries.findIndex((entry) => entry.key === view.first);
  const unread = room !== undefined && room.unread > 0 && firstUnreadSeq !== undefined;
  const above = unread && view.first !== undefined && (divider ? entries.indexOf(divider) < firstSeen : hasBefore);

  const seek = () => {
    seeking.current = !divider && hasBefore;
    if (divider) timeline.current?.goTo({ key: divider.key, below: MARGIN });
    else if (!loadingBefore) loadBefore();
  };

  useEffect(() => {
    if (!seeking.current || loadingBefore) return;
    if (!divider && hasBefore) {
      loadBefore();
      return;
    }
    seeking.current = false;
    const first = divider ?? entries[0];
    if (first) timeline.current?.goTo({ key: first.key, below: MARGIN });
  }, [divider, entries, hasBefore, loadingBefore, loadBefore, timeline]);

  if (!above || done) return null;
  const count = othersAfter(entries, firstUnreadSeq - 1).length;
  return (
    <div className="absolute inset-x-3 top-2 z-10 mx-auto flex max-w-xl items-center gap-1 rounded-md border border-line bg-raised py-1 ps-4 pe-1.5 text-sm shadow-[0_4px_16px_var(--ml-shadow)]">
      <span className="flex-1 font-semibold text-unread">{t("messages.unreadAbove", { count })}</span>
      <Button size="small" onClick={seek}>
        {t("messages.toFirstUnread")}
      </Button>
      <Button
        size="small"
        onClick={() => {
          markRead(lastSeq(entries));
          setDone(true);
        }}
      >
        {t("messages.markRead")}
      </Button>
    </div>
  );
}
