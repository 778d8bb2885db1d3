import { useEffect, useState } from "react";

/** Whether `condition` has been true for as long as `duration` (milliseconds). */
export function useLasting(condition: boolean, duration: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!condition) return;
    const timer = setTimeout(() => {
      setLasted(true);
    }, duration);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [condition, duration]);
  return condition && lasted;
}

/** Whole seconds until a moment (milliseconds since 1970), counting down; 0 when it has come or there is none. */
export function useSecondsUntil(moment: number | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (moment === undefined) return;
    const look = () => {
      setNow(Date.now());
    };
    const timer = setInterval(look, 250);
    return () => {
      clearInterval(timer);
    };
  }, [moment]);
  return moment === undefined ? 0 : Math.max(0, Math.ceil((moment - now) / 1000));
}
