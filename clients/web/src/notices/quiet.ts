/** Times of day in a time zone: `22:00`, `07:00`, `Europe/Berlin`. */
export type Quiet = { from: string; to: string; zone: string };

/** Whether it is between the two times of day there; `from` after `to` spans midnight. */
export function isQuiet({ from, to, zone }: Quiet, now: Date): boolean {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(now);
  if (from <= to) return time >= from && time < to;
  return time >= from || time < to;
}

/** The time zone of this device. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
