import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

/**
 * Keeps the focus on a link that comes to stand in another list, as a room does that becomes unread: there it is another
 * element, and the focus would fall to the top of the page.
 */
export function useFocusThatMoves(around: RefObject<HTMLElement | null>, isThere: boolean): void {
  const focused = useRef<HTMLElement>(undefined);

  useEffect(() => {
    const place = around.current;
    if (!isThere || place === null) return;
    const come = ({ target }: FocusEvent) => {
      focused.current = target instanceof HTMLAnchorElement ? target : undefined;
    };
    const go = ({ target }: FocusEvent) => {
      // Of one that is being taken away the focus was not taken by anybody.
      queueMicrotask(() => {
        if (focused.current === target && focused.current.isConnected) focused.current = undefined;
      });
    };
    place.addEventListener("focusin", come);
    place.addEventListener("focusout", go);
    return () => {
      place.removeEventListener("focusin", come);
      place.removeEventListener("focusout", go);
    };
  }, [around, isThere]);

  useLayoutEffect(() => {
    const before = focused.current;
    if (before === undefined || before.isConnected) return;
    focused.current = undefined;
    if (document.activeElement !== document.body) return;
    const links = around.current?.querySelectorAll("a") ?? [];
    [...links].find((link) => link.getAttribute("href") === before.getAttribute("href"))?.focus({ preventScroll: true });
  });
}
