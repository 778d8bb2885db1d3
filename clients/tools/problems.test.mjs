import { expect, test } from "vitest";
import { problemTypes, upToDate } from "./problems.mjs";

test("the SDK knows exactly the problems of the catalogue", async () => {
  expect(await upToDate()).toBe(true);
});

test("each problem of the catalogue becomes the path of its type", () => {
  expect(problemTypes("not-found:\n  status: 404\n")).toContain('  "/problems/not-found",\n');
});
