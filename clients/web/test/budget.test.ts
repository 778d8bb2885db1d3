import { expect, test } from "vitest";
import { startSize } from "../budget";

const chunk = (fileName: string, imports: string[] = [], isEntry = false) => ({
  fileName,
  imports,
  isEntry,
  code: "x".repeat(10),
});

test("what the page loads at its start is the entry and what that imports, each once; what waits for a click is not", () => {
  const chunks = [chunk("entry", ["a", "b"], true), chunk("a", ["b"]), chunk("b", ["a"]), chunk("dialog", ["a"])];
  expect(startSize(chunks, (code) => code.length)).toBe(30);
});
