import { useAttendance } from "@mlchat/features";
import { useEffect } from "react";

/** Who has touched nothing for that long is away. */
const IDLE = 5 * 60_000;

/** How often it is looked whether that is so. */
const LOOK = 10_000;

const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/** Notices whether anybody looks at the page and touches it. */
export function Attendance() {
  const { hide, idle } = useAttendance();

  useEffect(() => {
    const look = () => {
      hide(document.hidden);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
    };
  }, [hide]);

  useEffect(() => {
    let touchedAt = Date.now();
    const touched = () => {
      touchedAt = Date.now();
      idle(false);
    };
    const looking = setInterval(() => {
      if (Date.now() - touchedAt >= IDLE) idle(true);
    }, LOOK);
    for (const sign of signs) window.addEventListener(sign, touched, { passive: true });
    return () => {
      clearInterval(looking);
      for (const sign of signs) window.removeEventListener(sign, touched);
    };
  }, [idle]);

  return null;
}
