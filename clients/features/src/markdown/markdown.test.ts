import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Block, Inline } from "./blocks";
import { isFewEmoji } from "./emoji";
import { mentionedIn } from "./mentioned";
import { isPlain } from "./marks";
import { parse } from "./parse";
import { textOfBlocks } from "./plainText";
import { isTangle } from "./tangle";

type Example = { name: string; text: string; mentions: string[]; room: boolean };

const corpus = JSON.parse(readFileSync(new URL("../../../../api/markdown/mentions.json", import.meta.url), "utf8")) as Example[];

test.each(corpus)("mentions: $name", ({ text, mentions, room }) => {
  expect(mentionedIn(text)).toEqual({ names: mentions, everybody: room });
});

const hrefs = (content: string): string[] => {
  const all: string[] = [];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === "object" && part !== null) {
      if ("href" in part) all.push(part.href as string);
      Object.values(part).forEach(walk);
    }
  };
  walk(parse(content));
  return all;
};

test("text without marks is the same with and without the parser", () => {
  for (const content of ["Hello there", "one\ntwo, three: 4.5 (six) – “seven”", "5 apples", "a-b = c+d", "שלום 你好 🙂"]) {
    expect(isPlain(content)).toBe(true);
    expect(parse(content)).toEqual(parse(`${content}\n\n#`).slice(0, 1));
  }
  for (const content of ["- one", "1. one", "> a", "    code", "# t", "a\n===", "*a*", "www.example.org", "a  \nb", "a\n\nb"]) {
    expect(isPlain(content)).toBe(false);
  }
});

test("line breaks are kept, and what stands in two paragraphs stays in two", () => {
  expect(parse("one\ntwo\n\nthree *four*")).toEqual([
    { kind: "paragraph", inlines: [{ kind: "text", text: "one\ntwo" }] },
    {
      kind: "paragraph",
      inlines: [
        { kind: "text", text: "three " },
        { kind: "emphasis", inlines: [{ kind: "text", text: "four" }] },
      ],
    },
  ]);
});

test("lists, tasks, tables, code and quotes are what they look like", () => {
  const kinds = (content: string) => parse(content).map(({ kind }) => kind);
  expect(kinds("# A\n\n> b\n\n---\n\n1. c\n\n```ts\nd\n```\n\n| e |\n|---|\n| f |")).toEqual([
    "heading",
    "quote",
    "rule",
    "list",
    "code",
    "table",
  ]);
  const [tasks] = parse("- [x] done\n- [ ] open\n- neither");
  expect(tasks?.kind === "list" && tasks.items.map(({ checked }) => checked)).toEqual([true, false, undefined]);
  expect(parse("2. two")[0]).toMatchObject({ ordered: true, start: 2 });
  expect(parse("```Java\n\tint a;\n```")).toEqual([{ kind: "code", language: "java", text: "\tint a;" }]);
});

test("a line of hyphens under a line is a rule, not a heading", () => {
  expect(parse("Dear all\n---\nbye").map(({ kind }) => kind)).toEqual(["paragraph", "rule", "paragraph"]);
});

test("HTML, footnotes and definitions show as they were written: nothing vanishes", () => {
  const words = (block: Block | undefined) => (block?.kind === "paragraph" ? block.inlines.map(textOf).join("") : undefined);
  for (const content of ["<b>bold</b> & <i>it", "<script>alert(1)</script>", "<!-- hidden -->", "[x]: https://example.org", "[^1]"]) {
    expect(words(parse(content)[0])).toBe(content);
  }
});

const textOf = (inline: Inline): string => ("text" in inline ? inline.text : "inlines" in inline ? inline.inlines.map(textOf).join("") : "");

test("addresses become links, and the sentence around them stays text", () => {
  expect(hrefs("See https://example.org/a?b=1#c, or (www.example.org/x_(y)).")).toEqual([
    "https://example.org/a?b=1#c",
    "http://www.example.org/x_(y)",
  ]);
  expect(hrefs("write to mei.chen@example.org")).toEqual(["mailto:mei.chen@example.org"]);
  expect(parse("https://example.org/")[0]).toMatchObject({ inlines: [{ kind: "link", bare: true }] });
});

test("only http, https and mailto are ever followed", () => {
  const bad = [
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#115;cript:alert(1))",
    "[x](\\javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](file:///etc/passwd)",
    "[x](blob:https://example.org/1)",
    "[x](/logout)",
    "[x](//evil.example)",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "https://bank.example@elsewhere.example/",
    "[x](https://bank.example:secret@elsewhere.example/)",
  ];
  for (const content of bad) expect(hrefs(content), content).toEqual([]);
});

test("a picture is an address to follow", () => {
  expect(parse("![a cat](https://example.org/cat.png)")[0]).toMatchObject({
    inlines: [{ kind: "link", href: "https://example.org/cat.png", inlines: [{ text: "a cat" }] }],
  });
});

test("words that look like another address than theirs give way to the true one", () => {
  const [block] = parse("[https://bank.example/login](https://evil.example/)");
  expect(block).toMatchObject({ inlines: [{ kind: "link", inlines: [{ text: "https://evil.example/" }] }] });
  expect(parse("[my bank](https://bank.example/)")[0]).toMatchObject({ inlines: [{ inlines: [{ text: "my bank" }] }] });
});

test("rooms are found in running text, not in words and addresses", () => {
  const rooms = (content: string) =>
    parse(content).flatMap((block) => ("inlines" in block ? block.inlines : [])).flatMap((one) => (one.kind === "room" ? [one.name] : []));
  expect(rooms("see #general, #bücher. and (#a-b)")).toEqual(["general", "bücher", "a-b"]);
  expect(rooms("C# a#b `#code` https://example.org/#part &#64; \\#no")).toEqual(["no"]);
});

test("a summary says what is there, without the marks", () => {
  expect(textOfBlocks(parse("**Hi** @anna, see [the _plan_](https://example.org)\n\n- one\n- [x] two\n\n> `three`"))).toBe(
    "Hi @anna, see the plan\n• one\n☑ two\nthree",
  );
});

test("a few emoji and nothing else are shown large", () => {
  for (const content of ["🙂", "👍🏽 👨‍👩‍👧‍👦", "🇩🇪❤️", "1️⃣", "🏴󠁧󠁢󠁳󠁣󠁴󠁿"]) expect(isFewEmoji(content), content).toBe(true);
  for (const content of ["", "1", "ok 🙂", "#", "🙂".repeat(13), "©"]) expect(isFewEmoji(content), content).toBe(false);
});

test("texts made to break parsers are read to the end", () => {
  const parts = ["> ", "- ", "[", "![", "**a ", "*_", "`", "<a ", "\\", "| a ", "(", "&#", "1. ", "~", "@", "a@", "[](", "#a", "__", "~~a"];
  for (const part of parts) {
    const content = `${part.repeat(10_000 / part.length)}\n\n@anna`;
    expect(parse(content).length, part).toBeGreaterThan(0);
  }
});

test("what only keeps a parser busy shows as it was written; much code and many lists do not", () => {
  for (const content of ["1. ".repeat(3_000), "> ".repeat(30), "*a_ ".repeat(2_000)]) {
    expect(isTangle(content)).toBe(true);
    expect(parse(content)).toEqual([{ kind: "paragraph", inlines: [{ kind: "text", text: content }] }]);
  }
  const code = `\`\`\`c\n${"int *a_b = **c;\n".repeat(500)}\`\`\``;
  for (const content of [code, "- *one* and **two**\n\n".repeat(400), "> > > deep", `${"-".repeat(70)}\n`]) expect(isTangle(content)).toBe(false);
});
