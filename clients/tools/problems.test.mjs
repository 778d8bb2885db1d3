import { expect, test } from "vitest";
import { problemList, problemTypes, stale } from "./problems.mjs";

test("the SDK and the operator's list know exactly the problems of the catalogue", async () => {
  expect(await stale(), "run `npm run problems:write` in clients/").toEqual([]);
});

test("each problem of the catalogue becomes the path of its type", () => {
  expect(problemTypes("not-found:\n  status: 404\n")).toContain('  "/problems/not-found",\n');
});

test("each problem of the catalogue is a row of the list, whatever its text", () => {
  const list = problemList("not-found:\n  status: 404\n  title: Not here\n  meaning: |\n    Neither this | nor\n    that.\n");
  expect(list).toContain("| `/problems/not-found` | 404 | Not here | Neither this \\| nor that. |\n");
});
