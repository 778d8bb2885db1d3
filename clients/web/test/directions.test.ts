import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const roots = ["../src", "../../ui/src"].map((path) => resolve(import.meta.dirname, path));

/** Classes and styles that name a side instead of the start or the end of a line. */
const SIDES = /(?<![\w-])(?:-?(?:ml|mr|pl|pr|left|right|border-[lr]|rounded-[lrtb][lr]?|scroll-[mp][lr])-[\w[(]|text-(?:left|right)(?![\w-])|float-(?:left|right))|(?:margin|padding|border)(?:Left|Right)\b/;

test("no component names a side: what is read from right to left mirrors by itself", () => {
  const found = roots
    .flatMap((root) => readdirSync(root, { recursive: true, encoding: "utf8" }).map((name) => join(root, name)))
    .filter((path) => path.endsWith(".tsx"))
    .flatMap((path) =>
      readFileSync(path, "utf8")
        .split("\n")
        .map((line, at) => ({ line, place: `${path}:${String(at + 1)}` }))
        .filter(({ line }) => SIDES.test(line)),
    );
  expect(found).toEqual([]);
});
