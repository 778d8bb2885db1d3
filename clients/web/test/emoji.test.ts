import { beforeEach, expect, test } from "vitest";
import { rowsIn, rowsOf } from "../emoji";
import { bookOf, search, shownIn, type Emoji } from "../src/emoji/book";
import { quickEmoji, recentEmoji, rememberEmoji } from "../src/emoji/recent";
import { linesOf, sectionsOf, stepFrom } from "../src/emoji/rows";
import { inTone } from "../src/emoji/tones";
import { triggerAt } from "../src/messages/composer/trigger";

const books = Object.fromEntries((["en", "de", "es", "zh", "ar"] as const).map((language) => [language, bookOf(rowsIn(language), 99)]));

const found = (language: string, query: string) => books[language] && search(books[language], query, 3).map(({ emoji }) => emoji);

function known(emoji: string): Emoji {
  const one = books["en"]?.byPicture.get(emoji);
  if (one === undefined) throw new Error(`${emoji} is not in the book.`);
  return one;
}

beforeEach(() => {
  localStorage.clear();
});

test.each([
  ["en", "party", "🥳"],
  ["en", ":tada".slice(1), "🎉"],
  ["en", "thumbs up", "👍"],
  ["en", "+1", "👍"],
  ["en", "Red Heart", "❤️"],
  ["de", "daumen hoch", "👍"],
  ["es", "corazon rojo", "❤️"],
  ["zh", "红心", "❤️"],
  ["ar", "قلب أحمر", "❤️"],
  ["ar", "ألمانيا", "🇩🇪"],
])("in %s, %s means %s", (language, query, emoji) => {
  expect(found(language, query)).toContain(emoji);
});

test("every word must be found, and nothing is found by none", () => {
  expect(found("en", "red zebra")).toEqual([]);
  expect(found("en", "  ")).toEqual([]);
});

test("all languages have the same emoji", () => {
  const pictures = (language: string) => books[language]?.all.map(({ emoji }) => emoji);
  for (const language of ["de", "es", "zh", "ar"]) expect(pictures(language)).toEqual(pictures("en"));
});

test("everybody in a picture gets the tone, and what is not skin keeps its colour", () => {
  const shown = (emoji: string) => shownIn(known(emoji), 5);
  expect(shown("👍")).toBe("👍🏿");
  expect(shown("☝️")).toBe("☝🏿");
  expect(shown("🕵️‍♂️")).toBe("🕵🏿‍♂️");
  expect(shown("👩‍❤️‍👨")).toBe("👩🏿‍❤️‍👨🏿");
  expect(shown("🧑‍🤝‍🧑")).toBe("🧑🏿‍🤝‍🧑🏿");
  expect(shown("🚀")).toBe("🚀");
  expect(inTone("👍", undefined)).toBe("👍");
});

test("a picture in any tone is known by its name", () => {
  expect(books["en"]?.byPicture.get("👍🏽")?.label).toBe("thumbs up");
});

test("parts of others and what the fonts do not have are left out", () => {
  const picture = { hexcode: "X", label: "new", version: 17, group: 0 };
  const rows = rowsOf([{ ...picture, emoji: "🫪" }, { ...picture, emoji: "🏻", group: 2 }], {}, () => undefined);
  expect(rows).toHaveLength(1);
  expect(bookOf(rows, 16.9).all).toEqual([]);
});

test("arrows walk through the rows, in both directions of reading", () => {
  const emoji = ["😀", "😃", "😄", "😁", "😆"].map((one) => known(one));
  const lines = linesOf([{ name: "smileys", emoji }], 3);
  expect(lines.map(({ kind }) => kind)).toEqual(["head", "row", "row"]);
  expect(stepFrom(lines, 2, "ArrowDown", "ArrowRight")).toBe(4);
  expect(stepFrom(lines, 4, "ArrowUp", "ArrowRight")).toBe(1);
  expect(stepFrom(lines, 0, "ArrowRight", "ArrowRight")).toBe(1);
  expect(stepFrom(lines, 1, "ArrowRight", "ArrowLeft")).toBe(0);
  expect(stepFrom(lines, 4, "ArrowRight", "ArrowRight")).toBe(4);
  expect(stepFrom(lines, 0, "Home", "ArrowRight")).toBeUndefined();
});

test("what was used last is offered first, as it was used", () => {
  expect(quickEmoji(3)).toEqual(["👍", "❤️", "😂"]);
  rememberEmoji("🚀");
  rememberEmoji("👍🏿");
  rememberEmoji("🚀");
  expect(recentEmoji()).toEqual(["🚀", "👍🏿"]);
  expect(quickEmoji(3)).toEqual(["🚀", "👍🏿", "👍"]);
  const [recent] = books["en"] ? sectionsOf(books["en"], recentEmoji()) : [];
  expect(recent?.emoji.map((one) => shownIn(one, 1))).toEqual(["🚀", "👍🏿"]);
  localStorage.setItem("mlchat.recent-emoji", "{");
  expect(recentEmoji()).toEqual([]);
});

test("a colon asks for an emoji, but no time of day and no smiley of signs does", () => {
  const at = (text: string) => triggerAt(text, text.length)?.query;
  expect(at("well done :ta")).toBe("ta");
  expect(at(":+1")).toBe("+1");
  expect(at("很好：笑")).toBe("笑");
  for (const text of ["10:30", "see:", ":)", ":D", "http://x", "a:bc", "`:ta"]) expect(at(text), text).toBeUndefined();
});
