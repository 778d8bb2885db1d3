import { expect, test } from "vitest";
import { randomUuid } from "./uuid";

test("a random UUID has its version, its variant and nothing else in common with the next", () => {
  const many = Array.from({ length: 1000 }, randomUuid);
  for (const one of many) expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(many).size).toBe(1000);
});
