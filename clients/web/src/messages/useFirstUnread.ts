import type { Entry } from "@mlchat/features";
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { Place, Timeline } from "./Timeline";

/** Further back than this the reader is not taken unasked; the bar above the messages leads there. */
const FAR = 1000;
const byHand = ["wheel", "touchmove", "pointerdown", "keydown"];

/**
 * A conversation that opens at its first unread message may know only later ones at first. While earlier ones come in,
 * and until the reader moves by hand, the page follows the divider to where it belongs.
 */
export function useFirstUnread(
  opening: Place,
  entries: Entry[],
  firstItemIndex: number,
  frame: RefObject<HTMLElement | null>,
  timeline: RefObject<Timeline | null>,
): void {
  const divider = entries.find((entry) => entry.kind === "new")?.key;
  const follows = useRef(opening !== "end" && opening.key === divider);

  useEffect(() => {
    const element = frame.current;
    const stop = () => {
      follows.current = false;
    };
    for (const event of byHand) element?.addEventListener(event, stop, { passive: true });
    return () => {
      for (const event of byHand) element?.removeEventListener(event, stop);
    };
  }, [frame]);

  const near = entries.length <= FAR;
  useLayoutEffect(() => {
    if (follows.current && near && opening !== "end") timeline.current?.goTo(opening);
  }, [firstItemIndex, near, opening, timeline]);
}
