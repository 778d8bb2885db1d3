import { useEffect, useState } from "react";
import { SeenLong } from "./seenLong";

const TICK = 500;

/**
 * Moves the read mark to what has been on the screen for a second while somebody looked: a page in the background or
 * without focus reads nothing.
 */
export function useReadMark(seqInView: number, markRead: (seq: number) => void): void {
  const [seen] = useState(() => new SeenLong());

  useEffect(() => {
    seen.see(seqInView);
  }, [seen, seqInView]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hasFocus() || document.visibilityState !== "visible") return;
      const read = seen.tick();
      if (read !== undefined) markRead(read);
    }, TICK);
    return () => {
      clearInterval(timer);
    };
  }, [seen, markRead]);
}
