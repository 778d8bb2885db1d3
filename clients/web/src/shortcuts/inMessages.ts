/** Walks through the messages by a single key, as the arrows do once one is there. */
export function walk(arrow: "ArrowDown" | "ArrowUp"): boolean {
  const focused = here();
  if (focused) focused.dispatchEvent(new KeyboardEvent("keydown", { key: arrow, bubbles: true, cancelable: true }));
  else document.querySelector<HTMLElement>('[role="log"] [role="article"][tabindex="0"]')?.focus();
  return true;
}

/** Does something with the message that has the focus, if one may. */
export function toolHere(tool: "edit" | "react" | "reply" | "unread"): boolean {
  const button = here()?.querySelector<HTMLElement>(`[data-tool="${tool}"]`);
  button?.click();
  return button !== undefined && button !== null;
}

function here(): HTMLElement | undefined {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && focused.role === "article" ? focused : undefined;
}
