import type { Edit, Held } from "./edits";

export function held({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Held {
  return { text: value, start: selectionStart, end: selectionEnd };
}

/** Changes a field as if it had been typed: it can be undone, and whoever listens to the field hears of it. */
export function apply(field: HTMLTextAreaElement, { from, to, insert, start, end }: Edit): void {
  field.focus();
  field.setSelectionRange(from, to);
  if (!type(insert)) {
    field.setRangeText(insert, from, to, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  field.setSelectionRange(start, end);
}

/** The only way to change a field that its undo knows of; nothing has taken its place. */
function type(text: string): boolean {
  if (!("execCommand" in document)) return false;
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
}
