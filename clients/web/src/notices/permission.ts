import { useSyncExternalStore } from "react";

/** What the browser says about notifications of this page. */
export type Permission = NotificationPermission | "unsupported";

const listeners = new Set<() => void>();

export function permission(): Permission {
  return "Notification" in window ? Notification.permission : "unsupported";
}

/** Asks the person, by the browser's own question. Call it from a click only: browsers punish whoever asks unasked. */
export async function askPermission(): Promise<Permission> {
  const answer = "Notification" in window ? await Notification.requestPermission() : "unsupported";
  for (const listener of [...listeners]) listener();
  return answer;
}

/** Follows the permission, which people also change in the browser's own settings. */
export function usePermission(): Permission {
  return useSyncExternalStore(watch, permission);
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("focus", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("focus", listener);
  };
}

/** On an iPhone or iPad only pages on the home screen have notifications. */
export function needsHomeScreen(): boolean {
  const touchMac = navigator.userAgent.includes("Macintosh") && navigator.maxTouchPoints > 1;
  return permission() === "unsupported" && (/iPhone|iPad/.test(navigator.userAgent) || touchMac);
}
