import { expect, test } from "vitest";
import { excerpt } from "../src/search/excerpt";
import { asks, begin, begunAt, operatorsFor, put, quoted } from "../src/search/operators";

test("at the caret it is seen which operator is being given a value, also one that must not be", () => {
  expect(begunAt("tea from:ad", 11)).toEqual({ operator: "from", value: "ad", not: false, from: 4, to: 11 });
  expect(begunAt("-in:gen rest", 7)).toEqual({ operator: "in", value: "gen", not: true, from: 0, to: 7 });
  expect(begunAt("from:ada tea", 6)).toMatchObject({ value: "a", to: 8 });
  expect(begunAt("tea", 3)).toBeUndefined();
  expect(begunAt("https://example.org", 10)).toBeUndefined();
  expect(begunAt('"what from:ad', 13)).toBeUndefined();
});

test("a beginning becomes an operator, and a value goes in its place", () => {
  expect(operatorsFor("tea b", 5)).toEqual({ from: 4, names: ["before"] });
  expect(operatorsFor("tea ", 4).names).toEqual([]);
  expect(put("tea b", 4, 5, "before:")).toEqual({ query: "tea before:", caret: 11 });
  expect(put("tea in:g more", 4, 8, `in:${quoted("tea time")}`)).toEqual({ query: 'tea in:"tea time" more', caret: 18 });
  expect(begin("tea ", "has")).toBe("tea has:");
});

test("there is nothing to look for while an operator waits for its value", () => {
  expect(asks("")).toBe(false);
  expect(asks("tea from:")).toBe(false);
  expect(asks("-draft")).toBe(false);
  expect(asks("from:ada")).toBe(true);
  expect(asks("12:30")).toBe(true);
});

test("an excerpt has the first hit in sight and marks each, and nothing of the text is doubled or lost around them", () => {
  const content = `${"early words ".repeat(30)}needle in ${"late words ".repeat(40)}`;
  const start = content.indexOf("needle");
  const pieces = excerpt(content, [{ start, end: start + 6 }]);
  expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["needle"]);
  const shown = pieces.map(({ text }) => text).join("");
  expect(shown.startsWith("…")).toBe(true);
  expect(content).toContain(shown.slice(1, -1));
  expect(excerpt("a b", [{ start: 0, end: 1 }, { start: 2, end: 3 }])).toEqual([
    { text: "a", hit: true },
    { text: " ", hit: false },
    { text: "b", hit: true },
  ]);
  expect(excerpt("a **b** `c`", [{ start: 4, end: 5 }]).map(({ text }) => text)).toEqual(["a ", "b", " c"]);
  expect(excerpt("no words looked for", [])).toEqual([{ text: "no words looked for", hit: false }]);
});
