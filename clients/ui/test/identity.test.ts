import { expect, test } from "vitest";
import { hueOf, initialsOf } from "../src/identity";

test("initials are those of the first and the last word", () => {
  expect(initialsOf("Lucía Fernández de la Vega")).toBe("LV");
  expect(initialsOf("sam")).toBe("S");
  expect(initialsOf("anna_karenina")).toBe("AK");
});

test("initials keep whole characters together", () => {
  expect(initialsOf("👩‍👩‍👧‍👦 family")).toBe("👩‍👩‍👧‍👦F");
  expect(initialsOf("陈美玲")).toBe("陈");
});

test("the same id has the same hue, and a hundred ids spread over the wheel", () => {
  expect(hueOf("0199-a")).toBe(hueOf("0199-a"));
  const hues = new Set(Array.from({ length: 100 }, (_, index) => hueOf(`user-${String(index)}`)));
  expect(hues.size).toBeGreaterThan(12);
});
