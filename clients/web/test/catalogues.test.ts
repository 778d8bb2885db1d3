import { expect, test } from "vitest";
import { en } from "../src/language/en";
import { ar } from "../src/language/ar";
import { de } from "../src/language/de";
import { es } from "../src/language/es";
import { zh } from "../src/language/zh";

const catalogues = { de: de.words, es: es.words, zh: zh.words, ar: ar.words };

const FORM = /_(?:zero|one|two|few|many|other)$/;

/** Forms that name their number in words, so that they may leave the figure out. */
const SPELLED = /_(?:zero|one|two)$/;

const english = wordsOf(en);
const plurals = new Set([...english.keys()].filter((key) => key.endsWith("_other")).map((key) => key.replace(FORM, "")));

test.each(Object.entries(catalogues))("%s says everything that English says, and nothing else", (language, catalogue) => {
  const wanted = [...new Set([...english.keys()].flatMap((key) => formsOf(key, language)))];
  const given = [...wordsOf(catalogue).keys()];
  expect({ missing: without(wanted, given), unknown: without(given, wanted) }).toEqual({ missing: [], unknown: [] });
});

test.each(Object.entries({ en, ...catalogues }))("%s fills in what English fills in", (_, catalogue) => {
  const wrong = [...wordsOf(catalogue)].filter(([key, words]) => {
    const wanted = namesIn(english.get(key) ?? english.get(key.replace(FORM, "_other")) ?? "");
    const given = namesIn(words);
    const needed = SPELLED.test(key) ? without(wanted, ["count"]) : wanted;
    return without(needed, given).length > 0 || without(given, wanted).length > 0;
  });
  expect(wrong).toEqual([]);
});

test.each(Object.entries(catalogues))("%s leaves nothing empty or untrimmed", (_, catalogue) => {
  expect([...wordsOf(catalogue)].filter(([, words]) => words === "" || words.trim() !== words)).toEqual([]);
});

/** `shell.unread_one` and its kind become the forms that the language has. */
function formsOf(key: string, language: string): string[] {
  const base = key.replace(FORM, "");
  if (!plurals.has(base)) return [key];
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((form) => `${base}_${form}`);
}

function wordsOf(catalogue: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) =>
      typeof value === "string" ? [[path + key, value] as const] : [...wordsOf(value as object, `${path}${key}.`)],
    ),
  );
}

function namesIn(words: string): string[] {
  return [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name);
}

function without(all: string[], some: string[]): string[] {
  return all.filter((one) => !some.includes(one));
}
