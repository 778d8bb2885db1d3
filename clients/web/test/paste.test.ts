import { expect, test } from "vitest";
import { htmlToMarkdown } from "../src/messages/composer/htmlToMarkdown";
import { isRich } from "../src/messages/composer/paste";

test("rich text becomes Markdown", () => {
  expect(htmlToMarkdown("<p>Hello <b>bold</b> and <i>it</i>, <a href='https://example.org/'>a link</a>.</p><ul><li>one</li><li>two</li></ul>")).toBe(
    "Hello **bold** and *it*, [a link](https://example.org/).\n\n- one\n- two",
  );
  expect(htmlToMarkdown("<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>")).toMatch(/\| A +\|\n\| --- \|\n\| b +\|/);
  expect(htmlToMarkdown("<pre><code>int a;\n\tint b;</code></pre>")).toBe("```\nint a;\n\tint b;\n```");
});

test("what would mean something in Markdown is escaped, words and file names are left alone", () => {
  expect(htmlToMarkdown("<p>snake_case 2 * 3 <s>no</s></p>")).toBe("snake_case 2 \\* 3 ~~no~~");
});

test("scripts and pictures leave nothing but words", () => {
  expect(htmlToMarkdown("<p>a<script>alert(1)</script><img src='https://evil.example/x.png' alt='cat'></p>")).toBe("acat");
});

test("text from a code editor, and text that only looks different, is pasted as it is", () => {
  expect(isRich("<p>with <b>bold</b></p>", false)).toBe(true);
  expect(isRich("<p>with <b>bold</b></p>", true)).toBe(false);
  expect(isRich("<meta><span style='color:red'>plain</span>", false)).toBe(false);
  expect(isRich('<b style="font-weight:normal;" id="docs-internal"><span>plain</span></b>', false)).toBe(false);
});
