const KEY = "mlchat.recent-rooms";
const KEPT = 20;

/** The rooms where one was in this browser, the last one first. */
export function recentRooms(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

/** One is in a room now. */
export function rememberRoom(roomId: string): void {
  localStorage.setItem(KEY, JSON.stringify([roomId, ...recentRooms().filter((other) => other !== roomId)].slice(0, KEPT)));
}
