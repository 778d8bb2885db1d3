import { useState } from "react";

export const MIN_WIDTH = 240;
export const MAX_WIDTH = 320;

const KEY = "mlchat.sidebar-width";
const USUAL = 272;

/** How wide the sidebar is in this browser. */
export function useSidebarWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState(() => {
    const kept = Number(localStorage.getItem(KEY));
    return kept >= MIN_WIDTH && kept <= MAX_WIDTH ? kept : USUAL;
  });
  const keep = (wanted: number) => {
    setWidth(wanted);
    localStorage.setItem(KEY, String(wanted));
  };
  return [width, keep];
}
