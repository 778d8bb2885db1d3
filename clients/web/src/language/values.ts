import i18next, { type FormatterModule } from "i18next";
import { region } from "./region";

/** Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and their relatives. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * What is put into a sentence. Numbers are written as the reader's region writes them; a name whose letters may run
 * against the sentence stands between FSI and PDI (Unicode, UAX 9), so that it leaves its surroundings alone.
 */
export const values: FormatterModule = {
  type: "formatter",
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) => {
    if (typeof value === "number") return writtenNumber(value);
    return typeof value === "string" ? isolated(value) : String(value);
  },
};

function isolated(text: string): string {
  return i18next.dir() === "rtl" || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** A number as the reader's region writes it. */
export function writtenNumber(value: number): string {
  return new Intl.NumberFormat(region()).format(value);
}

/** Several names in one sentence: “Ada, Ben and Cleo”. */
export function listed(names: string[]): string {
  return new Intl.ListFormat(region(), { type: "conjunction" }).format(names.map(isolated));
}
