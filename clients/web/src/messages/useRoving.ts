import type { Entry } from "@mlchat/features";
import { useState, type KeyboardEvent, type RefObject } from "react";
import type { VirtuosoHandle } from "react-virtuoso";
import { nextSpoken } from "./reading";
import { entryElement, type View } from "./view";

/** Frames to wait for an entry that the list first has to draw. */
const PATIENCE = 30;

/** One tab stop for the whole list; arrows, Home and End walk through the messages. */
export function useRoving(entries: Entry[], view: View, scroller: HTMLElement | null, list: RefObject<VirtuosoHandle | null>) {
  const [active, setActive] = useState<string>();
  const indexOf = (key: string | undefined) => entries.findIndex((entry) => entry.key === key);

  const first = indexOf(view.first);
  const last = indexOf(view.last);
  const at = indexOf(active);
  const inView = at >= first && at <= last && at >= 0;
  const tabStop = inView ? active : nextSpoken(entries, last, -1);

  const walkTo = (key: string | undefined) => {
    if (key === undefined || scroller === null) return;
    setActive(key);
    const index = indexOf(key);
    if (entryElement(scroller, key) === undefined) list.current?.scrollToIndex({ index, align: "center" });
    focusWhenDrawn(scroller, key, PATIENCE);
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

function focusWhenDrawn(scroller: HTMLElement, key: string, patience: number): void {
  const element = entryElement(scroller, key);
  if (element !== undefined) {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  } else if (patience > 0) {
    requestAnimationFrame(() => {
      focusWhenDrawn(scroller, key, patience - 1);
    });
  }
}
