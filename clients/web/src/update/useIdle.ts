import { useEffect, useState } from "react";

/** Who has not typed for so long has paused. */
const PAUSE = 3_000;
const TICK = 500;

/** Whether nobody is writing: a draft is kept, but what is being edited or filled in would be lost with the page. */
export function useIdle(watched: boolean): boolean {
  const [idle, setIdle] = useState(false);

  useEffect(() => {
    if (!watched) return;
    let typedAt = Date.now();
    const type = () => {
      typedAt = Date.now();
    };
    const timer = setInterval(() => {
      setIdle(Date.now() - typedAt >= PAUSE && !isFillingIn(document.activeElement));
    }, TICK);
    document.addEventListener("input", type);
    document.addEventListener("keydown", type);
    return () => {
      clearInterval(timer);
      document.removeEventListener("input", type);
      document.removeEventListener("keydown", type);
    };
  }, [watched]);

  return watched && idle;
}

function isFillingIn(element: Element | null): boolean {
  const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
  return isField && element.id !== "composer" && element.value !== "";
}
