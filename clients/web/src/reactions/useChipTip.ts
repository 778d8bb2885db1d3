import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { withoutClick } from "../messages/heldTouch";

/** The pointer rests so long before somebody is told more. */
const REST = 350;
/** On its way from the chip to what it says, the pointer may leave both for so long. */
const AWAY = 120;
/** A touch that lasts this long asks who it was. */
const LONG = 450;

type Shown = { what: "tip" | "sheet"; anchor: HTMLElement };

/** Tells who reacted: where the pointer rests or the focus is beside the chip, after a long touch on a sheet. */
export function useChipTip(chip: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<Shown>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const after = useCallback((wait: number, next: Shown | undefined) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (next?.what === "sheet") withoutClick();
      setShown(next);
    }, wait);
  }, []);

  useEffect(() => {
    const element = chip.current;
    if (element === null) return;
    const enter = (event: PointerEvent) => {
      if (event.pointerType !== "touch") after(REST, { what: "tip", anchor: element });
    };
    const leave = (event: PointerEvent) => {
      if (event.pointerType !== "touch") after(AWAY, undefined);
    };
    const down = (event: PointerEvent) => {
      if (event.pointerType !== "touch") return;
      // The message has a menu of its own for a long touch.
      event.stopPropagation();
      after(LONG, { what: "sheet", anchor: element });
    };
    const up = (event: PointerEvent) => {
      if (event.pointerType === "touch") clearTimeout(timer.current);
    };
    const focus = () => {
      if (element.matches(":focus-visible")) after(0, { what: "tip", anchor: element });
    };
    const blur = () => {
      after(0, undefined);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !element.hasAttribute("aria-describedby")) return;
      event.preventDefault();
      after(0, undefined);
    };
    const menu = (event: Event) => {
      event.preventDefault();
    };
    element.addEventListener("pointerenter", enter);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("pointerdown", down);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", up);
    element.addEventListener("focus", focus);
    element.addEventListener("blur", blur);
    element.addEventListener("keydown", press);
    element.addEventListener("contextmenu", menu);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener("pointerenter", enter);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", up);
      element.removeEventListener("focus", focus);
      element.removeEventListener("blur", blur);
      element.removeEventListener("keydown", press);
      element.removeEventListener("contextmenu", menu);
    };
  }, [chip, after]);

  return {
    shown,
    stay: () => {
      clearTimeout(timer.current);
    },
    leave: () => {
      after(AWAY, undefined);
    },
    close: () => {
      setShown(undefined);
    },
  };
}
