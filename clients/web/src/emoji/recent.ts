const KEY = "mlchat.recent-emoji";
const KEPT = 27;

/** What people answer most with, until one has used others. */
const usual = ["👍", "❤️", "😂", "🎉", "😮", "🙏"];

/** The emoji that were used in this browser, the last one first. */
export function recentEmoji(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

export function rememberEmoji(emoji: string): void {
  localStorage.setItem(KEY, JSON.stringify([emoji, ...recentEmoji().filter((other) => other !== emoji)].slice(0, KEPT)));
}

/** A few that are offered without opening anything: those one used last, else the usual ones. */
export function quickEmoji(count: number): string[] {
  return [...new Set([...recentEmoji(), ...usual])].slice(0, count);
}
