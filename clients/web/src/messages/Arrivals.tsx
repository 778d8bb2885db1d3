import { plainTextOf, useHabits, type Entry, type Message } from "@mlchat/features";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { lastSeq, othersAfter } from "./reading";

const BATCH = 2000;
const SPELLED_OUT = 3;

/** Tells screen readers what others say, politely and in batches; never one's own words. */
export function Arrivals({ entries, room }: { entries: Entry[]; room: string }) {
  const { t } = useTranslation();
  const { announce } = useHabits();
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
      if (arrived.length === 0 || announce === "off") return;
      if (announce === "batched" && arrived.length > SPELLED_OUT) setHeard(t("messages.arrived", { count: arrived.length, room }));
      else void Promise.all(arrived.map(spoken)).then((lines) => { setHeard(lines.join("\n")); });
    }, BATCH);

    const spoken = async ({ sender, content }: Message) =>
      t("messages.says", { author: sender.displayName, content: await plainTextOf(content) });
  }, [newest, announce, room, t]);

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
