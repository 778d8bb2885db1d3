import { expect, test } from "vitest";
import { linkify } from "../src/messages/linkify";

const links = (content: string) => linkify(content).flatMap((piece) => (piece.kind === "link" ? [piece.href] : []));

test("addresses become links, and the sentence around them stays text", () => {
  expect(linkify("See https://example.org/a?b=1#c, or not.")).toEqual([
    { kind: "text", text: "See " },
    { kind: "link", text: "https://example.org/a?b=1#c", href: "https://example.org/a?b=1#c" },
    { kind: "text", text: ", or not." },
  ]);
});

test("a bracket belongs to the address only if the address opened it", () => {
  expect(links("https://en.example.org/wiki/Chat_(app) (see https://example.org/x)")).toEqual([
    "https://en.example.org/wiki/Chat_(app)",
    "https://example.org/x",
  ]);
});

test("mail addresses can be written to", () => {
  expect(links("write to mei.chen@example.org or mailto:sam@example.org?subject=Hi")).toEqual([
    "mailto:mei.chen@example.org",
    "mailto:sam@example.org?subject=Hi",
  ]);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x file:///etc/passwd",
  "https://bank.example@elsewhere.example/",
  "http://",
])("%s stays text", (content) => {
  expect(links(content).filter((href) => !href.startsWith("mailto:"))).toEqual([]);
});

test("nothing of what was written is lost or changed", () => {
  const content = "a https://example.org/ü?q=ä).\n\t<b>b</b> sam@example.org… http://[bad 終わり。";
  expect(linkify(content).map(({ text }) => text).join("")).toBe(content);
});
