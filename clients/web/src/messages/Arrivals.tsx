import type { Entry } from "@mlchat/features";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { lastSeq, othersAfter } from "./reading";

const BATCH = 2000;
const SPELLED_OUT = 3;

/** Tells screen readers what others say, politely and in batches; never one's own words. */
export function Arrivals({ entries, room }: { entries: Entry[]; room: string }) {
  const { t } = useTranslation();
  const [heard, setHeard] = useState("");
  const newest = lastSeq(entries);
  const told = useRef(newest);
  const current = useRef(entries);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    current.current = entries;
  }, [entries]);

  useEffect(() => {
    if (newest <= told.current || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      const arrived = othersAfter(current.current, told.current).map(({ message }) => message);
      told.current = lastSeq(current.current);
      if (arrived.length === 0) return;
      setHeard(
        arrived.length > SPELLED_OUT
          ? t("messages.arrived", { count: arrived.length, room })
          : arrived.map(({ sender, content }) => t("messages.says", { author: sender.displayName, content })).join("\n"),
      );
    }, BATCH);
  }, [newest, room, t]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );

  return (
    <div role="status" aria-live="polite" className="sr-only">
      {heard}
    </div>
  );
}
