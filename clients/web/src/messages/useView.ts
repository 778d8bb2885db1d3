import { useCallback, useEffect, useState } from "react";
import { measure, nothingInView, type View } from "./view";

/** Follows what is on the screen, at most once a frame. `changed` is whatever else can move entries. */
export function useView(scroller: HTMLElement | null, changed: unknown): View {
  const [view, setView] = useState<View>(nothingInView);

  const look = useCallback(() => {
    if (scroller === null) return;
    const now = measure(scroller);
    setView((before) => (same(before, now) ? before : now));
  }, [scroller]);

  useEffect(() => {
    if (scroller === null) return;
    let frame = 0;
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    const sizes = new ResizeObserver(soon);
    sizes.observe(scroller);
    if (scroller.firstElementChild) sizes.observe(scroller.firstElementChild);
    scroller.addEventListener("scroll", soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      scroller.removeEventListener("scroll", soon);
    };
  }, [scroller, look]);

  useEffect(() => {
    const frame = requestAnimationFrame(look);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [look, changed]);

  return view;
}

function same(one: View, other: View): boolean {
  return one.first === other.first && one.offset === other.offset && one.last === other.last;
}
