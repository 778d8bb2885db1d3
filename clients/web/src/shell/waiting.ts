import { useEffect, useState } from "react";

/** Timers do not reach further than 2^31 milliseconds. */
const SOME_WEEKS = 24 * 24 * 60 * 60_000;

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

/** Whether a moment (RFC 3339) has come; true as soon as it does. What is further than some weeks away has not. */
export function useIsPast(moment: string | undefined): boolean {
  const [past, setPast] = useState(false);
  useEffect(() => {
    if (moment === undefined) return;
    const left = Date.parse(moment) - Date.now();
    const timer = setTimeout(() => {
      setPast(left < SOME_WEEKS);
    }, Math.min(Math.max(0, left), SOME_WEEKS));
    return () => {
      clearTimeout(timer);
      setPast(false);
    };
  }, [moment]);
  return moment !== undefined && past;
}
