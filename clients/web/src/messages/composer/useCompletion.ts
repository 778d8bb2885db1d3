import { useId, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { CompletionControl } from "./CompletionList";
import { apply } from "./field";
import { triggerAt } from "./trigger";

/**
 * Completes what is being typed. The focus stays in the field: the list below it is steered by the field's own keys. Tab
 * and Enter take, Escape closes until something else is begun.
 */
export function useCompletion(field: RefObject<HTMLTextAreaElement | null>, text: string, enabled: boolean) {
  const listId = useId();
  const control = useRef<CompletionControl>(null);
  const [caret, setCaret] = useState<number>();
  const [closedAt, setClosedAt] = useState<number>();
  const [activeId, setActive] = useState<string>();

  const found = enabled && caret !== undefined ? triggerAt(text, Math.min(caret, text.length)) : undefined;
  const trigger = found !== undefined && found.from === closedAt ? undefined : found;
  const open = trigger !== undefined && activeId !== undefined;

  const take = (insert: string) => {
    if (field.current === null || trigger === undefined) return;
    const end = trigger.from + insert.length;
    // What follows already may begin with the space that is put in.
    const to = field.current.value[trigger.to] === " " ? trigger.to + 1 : trigger.to;
    apply(field.current, { from: trigger.from, to, insert, start: end, end });
    setCaret(undefined);
  };

  const accept = (event: KeyboardEvent): boolean => {
    const taken = control.current?.accept() === true;
    if (taken) event.preventDefault();
    return taken;
  };

  const press = (event: KeyboardEvent): boolean => {
    if (!open || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "ArrowDown") control.current?.step(1);
    else if (event.key === "ArrowUp") control.current?.step(-1);
    else if (event.key === "Escape") setClosedAt(trigger.from);
    else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey) return accept(event);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  const look = () => {
    const { selectionStart, selectionEnd } = field.current ?? { selectionStart: 0, selectionEnd: 0 };
    setCaret(selectionStart === selectionEnd ? selectionStart : undefined);
    if (closedAt !== undefined && (selectionStart <= closedAt || triggerAt(text, selectionStart) === undefined)) setClosedAt(undefined);
  };

  return {
    listId,
    control,
    trigger,
    take,
    press,
    look,
    leave: () => {
      setCaret(undefined);
    },
    setActive,
    /** A field with a list is a combobox, as long as the list is there. */
    aria: open
      ? ({ role: "combobox", "aria-expanded": true, "aria-controls": listId, "aria-activedescendant": activeId, "aria-autocomplete": "list" } as const)
      : {},
  };
}
