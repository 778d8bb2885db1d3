import i18next from "i18next";

/** The browser's own region where it speaks our language, so that en-GB sees 14:05 and en-US 2:05 PM. */
function region(): string {
  const language = i18next.language;
  return navigator.languages.find((one) => one.split("-")[0] === language) ?? language;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions, moment: Date): string {
  const key = region() + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(region(), options);
  formats.set(key, known);
  return known.format(moment);
}

export function clockTime(timestamp: string): string {
  return format({ hour: "numeric", minute: "2-digit" }, new Date(timestamp));
}

export function fullTime(timestamp: string): string {
  return format({ dateStyle: "full", timeStyle: "short" }, new Date(timestamp));
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

/** `2026-11-24` is a day of the reader's calendar, not midnight in Greenwich. */
function localDay(date: string): Date {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  return date.length > 10 ? new Date(date) : new Date(year, month - 1, day);
}

function sameDay(one: Date, other: Date): boolean {
  return one.toDateString() === other.toDateString();
}
