/** Moments at which one often wants to say something; those that have passed are not offered. */
export type Moment = { name: "hour" | "tonight" | "tomorrow" | "monday"; at: Date };

export function moments(now = new Date()): Moment[] {
  const day = (ahead: number, hour: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, hour);
  const untilMonday = (8 - now.getDay()) % 7 || 7;
  const all: Moment[] = [
    { name: "hour", at: new Date(now.getTime() + 3_600_000) },
    { name: "tonight", at: day(0, 18) },
    { name: "tomorrow", at: day(1, 9) },
    { name: "monday", at: day(untilMonday, 9) },
  ];
  // What lies within the next hour is as good as that; and a Monday that is tomorrow is said once.
  return all.filter(({ name, at }) => name === "hour" || (at.getTime() > now.getTime() + 3_600_000 && !(name === "monday" && untilMonday === 1)));
}

/** A moment as a field for date and time has it, by the clock of this device. */
export function fieldValue(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** The moment that such a field means; nothing while there is none in it. */
export function fromField(value: string): Date | undefined {
  const at = new Date(value);
  return value === "" || Number.isNaN(at.getTime()) ? undefined : at;
}

const YEAR = 365 * 86_400_000;

/** Why it cannot be then. */
export function wrongMoment(at: Date | undefined, now = new Date()): "past" | "far" | undefined {
  if (at === undefined || at.getTime() < now.getTime()) return "past";
  return at.getTime() > now.getTime() + YEAR ? "far" : undefined;
}
