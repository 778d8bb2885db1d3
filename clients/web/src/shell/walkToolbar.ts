import type { KeyboardEvent } from "react";

/** The arrows walk through the buttons of a toolbar, as its direction is read; the last is followed by the first. */
export function walkToolbar(event: KeyboardEvent, bar: HTMLElement | null): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const buttons = [...(bar?.querySelectorAll("button") ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  const forward = document.documentElement.dir === "rtl" ? -step : step;
  buttons[(at + forward + buttons.length) % buttons.length]?.focus();
}
