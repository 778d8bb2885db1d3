import { hours, type Hours } from "./clock";
import { region } from "./region";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions, moment: Date): string {
  const key = region() + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(region(), options);
  formats.set(key, known);
  return known.format(moment);
}

/** The time of day, as somebody has chosen to have it written. */
export function clockTime(timestamp: string, clock: Hours = hours.get()): string {
  return format({ hour: "numeric", minute: "2-digit", ...cycle(clock) }, new Date(timestamp));
}

/** The time of what is from today, the day of what is older; the year only where it is another one. */
export function timeOrDay(timestamp: string, now = new Date()): string {
  const day = new Date(timestamp);
  if (sameDay(day, now)) return clockTime(timestamp);
  const year = day.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return format({ day: "numeric", month: "short", year }, day);
}

export function fullTime(timestamp: string): string {
  return format({ dateStyle: "full", timeStyle: "short", ...cycle(hours.get()) }, new Date(timestamp));
}

function cycle(clock: Hours): Intl.DateTimeFormatOptions {
  return clock === "system" ? {} : { hourCycle: clock };
}

const spans: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["week", 7 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

/** How long ago something was, in its largest unit: “2 hours ago”, “yesterday”. */
export function since(timestamp: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - Date.parse(timestamp)) / 1000);
  const [unit, length] = spans.find(([, span]) => seconds >= span) ?? ["minute", 60];
  return new Intl.RelativeTimeFormat(region(), { numeric: "auto" }).format(-Math.floor(seconds / length), unit);
}

/** "Today", "Yesterday", or the day with its name; the year only where it is another one. */
export function dayName(date: string, words: { today: string; yesterday: string }, now = new Date()): string {
  const day = localDay(date);
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (sameDay(day, now)) return words.today;
  if (sameDay(day, before)) return words.yesterday;
  const year = day.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return format({ weekday: "long", day: "numeric", month: "long", year }, day);
}

/** A length of time in its largest unit, such as “5 minutes”. */
export function duration(seconds: number): string {
  const [amount, unit] = seconds < 60 ? [seconds, "second"] : seconds < 3600 ? [seconds / 60, "minute"] : [seconds / 3600, "hour"];
  return new Intl.NumberFormat(region(), { style: "unit", unit, unitDisplay: "long" }).format(amount);
}

/** How long ago a moment was, in its largest unit, such as “5 minutes ago”. */
export function ago(timestamp: string, now = Date.now()): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(timestamp)) / 1000));
  const [amount, unit] =
    seconds < 3600
      ? ([Math.round(seconds / 60), "minute"] as const)
      : seconds < 86_400
        ? ([Math.round(seconds / 3600), "hour"] as const)
        : ([Math.round(seconds / 86_400), "day"] as const);
  return new Intl.RelativeTimeFormat(region(), { numeric: "auto" }).format(-amount, unit);
}

/** `2026-11-24` is a day of the reader's calendar, not midnight in Greenwich. */
function localDay(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  return date.length > 10 ? new Date(date) : new Date(year, month - 1, day);
}

function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}
