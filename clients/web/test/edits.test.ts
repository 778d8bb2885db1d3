import { expect, test } from "vitest";
import { breakLine, codeBlock, linkTo, prefixLines, wrap, type Edit, type Held } from "../src/messages/composer/edits";
import { formatOf } from "../src/messages/composer/formatting";

/** `a[b]c` is a field with `b` selected; `a|c` one with the caret between. */
function field(written: string): Held {
  const start = written.search(/[[|]/);
  const end = written.includes("]") ? written.indexOf("]") - 1 : start;
  return { text: written.replace(/[[\]|]/g, ""), start, end };
}

function after({ text }: Held, { from, to, insert, start, end }: Edit): string {
  const changed = text.slice(0, from) + insert + text.slice(to);
  return start === end
    ? `${changed.slice(0, start)}|${changed.slice(start)}`
    : `${changed.slice(0, start)}[${changed.slice(start, end)}]${changed.slice(end)}`;
}

const change = (written: string, by: (held: Held) => Edit) => after(field(written), by(field(written)));

test("marks are put around what is selected, and taken away again", () => {
  expect(change("a [word] b", (held) => wrap(held, "**"))).toBe("a **[word]** b");
  expect(change("a **[word]** b", (held) => wrap(held, "**"))).toBe("a [word] b");
  expect(change("a [**word**] b", (held) => wrap(held, "**"))).toBe("a [word] b");
  expect(change("a | b", (held) => wrap(held, "`"))).toBe("a `|` b");
});

test("italics in bold are another mark than bold", () => {
  expect(change("**[word]**", (held) => wrap(held, "*"))).toBe("***[word]***");
  expect(change("***[word]***", (held) => wrap(held, "*"))).toBe("**[word]**");
  expect(change("*[word]*", (held) => wrap(held, "*"))).toBe("[word]");
});

test("a link takes the selected words, and its address is there to be written over", () => {
  expect(change("see [here]", (held) => linkTo(held))).toBe("see [here]([https://])");
  expect(linkTo({ text: "here", start: 0, end: 4 }, "https://example.org").insert).toBe("[here](https://example.org)");
});

test("a block of code stands on lines of its own", () => {
  const held = { text: "look: int a; ok", start: 6, end: 12 };
  expect(codeBlock(held).insert).toBe("\n```\nint a;\n```\n");
});

test("lines become a list, and lines again", () => {
  const bullets = (held: Held) => prefixLines(held, () => "- ", /^- /);
  expect(change("[one\ntwo]", bullets)).toBe("[- one\n- two]");
  expect(change("[- one\n- two]", bullets)).toBe("[one\ntwo]");
  expect(change("x\n[one\ntwo]", (held) => prefixLines(held, (line) => `${String(line + 1)}. `, /^\d+\. /))).toBe("x\n[1. one\n2. two]");
});

test("a new line goes on with its list, and an empty item ends it", () => {
  expect(change("- one|", breakLine)).toBe("- one\n- |");
  expect(change("  * one|", breakLine)).toBe("  * one\n  * |");
  expect(change("9. nine|", breakLine)).toBe("9. nine\n10. |");
  expect(change("> said|", breakLine)).toBe("> said\n> |");
  expect(change("- one\n- |", breakLine)).toBe("- one\n|");
  expect(change("plain|", breakLine)).toBe("plain\n|");
  const task = { text: "- [x] done", start: 10, end: 10 };
  expect(breakLine(task).insert).toBe("\n- [ ] ");
});

test("keys ask for formats; Ctrl+K only where something is selected", () => {
  const key = (name: string, more = {}) => ({ key: name, ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, ...more });
  expect(formatOf(key("b"), false)).toBe("bold");
  expect(formatOf(key("i", { ctrlKey: false, metaKey: true }), false)).toBe("italic");
  expect(formatOf(key("C", { shiftKey: true }), true)).toBe("code");
  expect(formatOf(key("k"), true)).toBe("link");
  expect(formatOf(key("k"), false)).toBeUndefined();
  expect(formatOf(key("b", { altKey: true }), false)).toBeUndefined();
});
