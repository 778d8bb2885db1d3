import { useLayoutEffect, useState, type RefObject } from "react";

let isFirst = true;

/**
 * Puts the focus into a field as soon as it is there. When the page has just been opened, whoever has gone to another
 * field meanwhile stays in that.
 */
export function useFirstFocus(field: RefObject<HTMLElement | null>, wished: boolean): void {
  const [wishedFirst] = useState(wished);

  useLayoutEffect(() => {
    const keep = isFirst && document.activeElement instanceof HTMLInputElement;
    isFirst = false;
    if (wishedFirst && !keep) field.current?.focus();
  }, [wishedFirst, field]);
}
