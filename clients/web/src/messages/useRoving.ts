import type { Entry } from "@mlchat/features";
import { useState, type KeyboardEvent, type RefObject } from "react";
import { nextSpoken } from "./reading";
import type { Timeline } from "./Timeline";
import type { View } from "./view";

/** One tab stop for the whole list; arrows, Home and End walk through the messages. */
export function useRoving(entries: Entry[], view: View, timeline: RefObject<Timeline | null>) {
  const [active, setActive] = useState<string>();
  const indexOf = (key: string | undefined) => entries.findIndex((entry) => entry.key === key);

  const first = indexOf(view.first);
  const last = indexOf(view.last);
  const at = indexOf(active);
  const inView = at >= first && at <= last && at >= 0;
  const tabStop = inView ? active : nextSpoken(entries, last, -1);

  const walkTo = (key: string | undefined) => {
    if (key === undefined) return;
    setActive(key);
    timeline.current?.focus(key);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const key = event.target instanceof HTMLElement ? event.target.dataset["entry"] : undefined;
    if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const index = indexOf(key);
    const goals: Record<string, () => string | undefined> = {
      ArrowUp: () => nextSpoken(entries, index - 1, -1),
      ArrowDown: () => nextSpoken(entries, index + 1, 1),
      Home: () => nextSpoken(entries, 0, 1),
      End: () => nextSpoken(entries, entries.length - 1, -1),
    };
    const goal = goals[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    walkTo(goal());
  };

  return { tabStop, onKeyDown };
}
