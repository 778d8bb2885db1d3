import { useHabits } from "@mlchat/features";
import { useEffect, useRef } from "react";
import { pressed, type ShortcutName } from "./registry";
import { singleKeys } from "./singleKeys";

/** What each shortcut does here; one that does nothing now leaves its key to the browser. */
export type Acts = Partial<Record<ShortcutName, () => boolean>>;

/** Listens to the whole page. */
export function useShortcuts(acts: Acts): void {
  const { singleKeyShortcuts } = useHabits();
  const singles = singleKeys.use();
  const current = useRef(acts);
  useEffect(() => {
    current.current = acts;
  });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isInDialog(event.target)) return;
      const name = pressed(event, isField(event.target), singleKeyShortcuts ? singles : undefined);
      const act = name && current.current[name];
      if (act?.() === true) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, [singleKeyShortcuts, singles]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select") !== null);
}

/** What is open above the page has its own keys. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[role=dialog], [role=menu]") !== null;
}
