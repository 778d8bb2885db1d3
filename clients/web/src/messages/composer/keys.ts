import type { Habits } from "@mlchat/features";
import type { KeyboardEvent } from "react";

/** Enter sends and Shift+Enter breaks the line; or, for those who like it so, Ctrl+Enter sends and Enter breaks. */
export function sends({ shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent, sendKey: Habits["sendKey"]): boolean {
  if (altKey) return false;
  if (ctrlKey || metaKey) return true;
  return sendKey === "enter" && !shiftKey;
}

/** Safari reports the Enter that ends a composition after it, with a key code that has no successor. */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
