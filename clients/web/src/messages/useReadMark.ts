import { useEffect, useRef } from "react";

const TICK = 500;

/**
 * Moves the read mark to what has been on the screen for a second while somebody looked: a page in the background or
 * without focus reads nothing.
 */
export function useReadMark(seqInView: number, markRead: (seq: number) => void): void {
  const seen = useRef({ now: seqInView, tickAgo: 0, twoTicksAgo: 0, marked: 0 });

  useEffect(() => {
    seen.current.now = seqInView;
  }, [seqInView]);

  useEffect(() => {
    const timer = setInterval(() => {
      const { now, tickAgo, twoTicksAgo, marked } = seen.current;
      if (!document.hasFocus() || document.visibilityState !== "visible") return;
      if (twoTicksAgo > marked) markRead(twoTicksAgo);
      seen.current = { now, tickAgo: now, twoTicksAgo: tickAgo, marked: Math.max(marked, twoTicksAgo) };
    }, TICK);
    return () => {
      clearInterval(timer);
    };
  }, [markRead]);
}
