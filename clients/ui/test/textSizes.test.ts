import { expect, test } from "vitest";
import { inRem } from "../src/tokens/textSizes";

test("sizes in px become sizes that follow the reader's own", () => {
  expect(inRem("13px")).toBe("0.8125rem");
  expect(inRem("clamp(12px, 2vw, 0.5px)")).toBe("clamp(0.75rem, 2vw, 0.03125rem)");
  expect(inRem("1.5rem")).toBe("1.5rem");
});
