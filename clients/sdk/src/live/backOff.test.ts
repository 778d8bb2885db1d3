import { expect, test } from "vitest";
import { backOff } from "./backOff";

test("the longest wait doubles from half a second up to half a minute", () => {
  const longest = [0, 1, 2, 3, 4, 5, 6, 7, 1_000].map((failures) => backOff(failures, () => 1));
  expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
});

test("a wait may be anything from nothing to the longest", () => {
  expect(backOff(3, () => 0)).toBe(0);
  expect(backOff(3, () => 0.25)).toBe(1_000);
});
