import { useEffect, useState, type RefObject } from "react";
import { withoutClick } from "./heldTouch";

/** A touch that lasts this long without moving asks for the tools. */
const LONG = 450;
/** A finger never lies quite still. */
const STILL = 10;

/** Opens the tools of a message by Enter or the menu key on it, by a long touch, and by its button. */
export function useToolMenu(article: RefObject<HTMLElement | null>) {
  const [by, setBy] = useState<"keyboard" | "touch">();

  useEffect(() => {
    const element = article.current;
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let start = { x: 0, y: 0 };

    const press = (event: KeyboardEvent) => {
      const wanted = event.key === "Enter" || event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
      if (!wanted || event.target !== element) return;
      event.preventDefault();
      setBy("keyboard");
    };
    const stop = () => {
      clearTimeout(timer);
      timer = undefined;
    };
    const touch = (event: PointerEvent) => {
      stop();
      if (event.pointerType !== "touch" || isField(event.target)) return;
      start = { x: event.clientX, y: event.clientY };
      timer = setTimeout(() => {
        withoutClick();
        setBy("touch");
      }, LONG);
    };
    const move = (event: PointerEvent) => {
      if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > STILL) stop();
    };
    // Where the browser has a menu of its own for a long touch, ours takes its place.
    const menu = (event: MouseEvent) => {
      if (timer !== undefined) event.preventDefault();
    };

    element.addEventListener("keydown", press);
    element.addEventListener("pointerdown", touch);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", stop);
    element.addEventListener("pointercancel", stop);
    element.addEventListener("contextmenu", menu);
    return () => {
      stop();
      element.removeEventListener("keydown", press);
      element.removeEventListener("pointerdown", touch);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", stop);
      element.removeEventListener("pointercancel", stop);
      element.removeEventListener("contextmenu", menu);
    };
  }, [article]);

  return {
    by,
    open: () => {
      setBy("keyboard");
    },
    close: () => {
      setBy(undefined);
    },
  };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("textarea, input") !== null;
}
