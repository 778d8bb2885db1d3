import { useState } from "react";

const KEY = "mlchat.format-bar";

/** Whether the formats show as buttons in this browser, and how to change that. */
export function useFormatBar(): [boolean, () => void] {
  const [shown, setShown] = useState(() => localStorage.getItem(KEY) === "shown");
  const toggle = () => {
    setShown(!shown);
    localStorage.setItem(KEY, shown ? "hidden" : "shown");
  };
  return [shown, toggle];
}
