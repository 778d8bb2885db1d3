import { plainTextOf } from "@mlchat/features";
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test } from "vitest";
import { chooseLanguage } from "../src/language/language";
import { MessageText } from "../src/messages/text/MessageText";
import hostile from "./hostile.json";
import { ada, inChat } from "./inChat";

beforeAll(async () => {
  await chooseLanguage();
  await plainTextOf("*the parser is there from now on*");
});
afterEach(cleanup);

const show = (content: string, state = {}) => render(inChat(<MessageText content={content} />, state)).container;

/** All that a message may be made of. */
const allowed = new Set(
  "a bdi blockquote br button code del div em hr li ol p path pre span strong svg table tbody td th thead title tr ul".split(" "),
);
const attributes = /^(class|dir|href|title|rel|target|role|aria-[a-z]+|id|start|style|tabindex|type|d|viewbox|focusable|data-testid)$/;

test.each(hostile)("%s shows, and does nothing else", (content) => {
  const shown = show(content);
  for (const element of shown.querySelectorAll("*")) {
    expect(allowed).toContain(element.tagName.toLowerCase());
    for (const { name } of element.attributes) expect(name.toLowerCase()).toMatch(attributes);
  }
  for (const link of shown.querySelectorAll("a")) {
    expect(["http:", "https:", "mailto:"]).toContain(link.protocol);
    expect(link.rel).toBe("noopener noreferrer");
    expect(link.username).toBe("");
  }
  expect(shown.textContent).not.toBe("");
});

test("marks show as what they mean", () => {
  const shown = show("**bold** *stressed* ~~gone~~ `code`\nnext\n\n- [x] done\n- [ ] open\n\n3. three\n\n> said");
  expect(shown.querySelector("strong")?.textContent).toBe("bold");
  expect(shown.querySelector("em")?.textContent).toBe("stressed");
  expect(shown.querySelector("del")?.textContent).toBe("gone");
  expect(shown.querySelector("p")?.textContent).toBe("bold stressed gone code\nnext");
  expect(screen.getByRole("img", { name: "done" })).toBeDefined();
  expect(screen.getByRole("img", { name: "not done" })).toBeDefined();
  expect(shown.querySelector("ol")?.start).toBe(3);
  expect(shown.querySelector("blockquote")?.textContent).toBe("said");
});

test("each block has its own direction, and code goes from left to right", () => {
  const shown = show("שלום\n\nhello\n\n- مرحبا\n\n| a |\n|---|\n| שלום |\n\n```\ncode\n```\n\nsee `code`");
  for (const block of shown.querySelectorAll("p, ul, td, th")) {
    if (block.closest("li") === null) expect(block.getAttribute("dir")).toBe("auto");
  }
  for (const code of shown.querySelectorAll("code")) expect(code.closest("[dir]")?.getAttribute("dir")).toBe("ltr");
});

test("who is called shows by name, oneself stands out, and nobody of that name stays text", () => {
  const grace = { id: "2", username: "grace", displayName: "Grace Hopper" };
  show("@grace, @ada and @nobody: @room", { acquaintances: { "@grace": grace, "@ada": ada } });
  expect(screen.getByRole("link", { name: "@Grace Hopper" }).getAttribute("href")).toBe("/people/2");
  const self = screen.getByRole("link", { name: "@Ada Lovelace" });
  expect(self.className).not.toBe(screen.getByRole("link", { name: "@Grace Hopper" }).className);
  expect(screen.queryByRole("link", { name: /nobody/ })).toBeNull();
  expect(screen.getByText("@room").className).toBe(self.className.replace(" hover:underline", ""));
});

test("code says its language, is coloured once the languages are there, and is copied as it was written", async () => {
  const user = userEvent.setup();
  const shown = show("```ts\nconst one = 1;\n\treturn one;\n```");
  expect(screen.getByText("ts")).toBeDefined();
  await expect.poll(() => shown.querySelector(".hljs-keyword")?.textContent).toBe("const");
  await user.click(screen.getByRole("button", { name: "Copy code" }));
  expect(await navigator.clipboard.readText()).toBe("const one = 1;\n\treturn one;");
  await screen.findByRole("button", { name: "Copied" });
});

test("long code and long quotes show in part, and whole when asked", async () => {
  const user = userEvent.setup();
  const lines = Array.from({ length: 40 }, (_, n) => `line ${String(n)}`);
  const shown = show(`\`\`\`\n${lines.join("\n")}\n\`\`\``);
  expect(shown.textContent).not.toContain("line 39");
  await user.click(screen.getByRole("button", { name: "Show more" }));
  expect(shown.textContent).toContain("line 39");
  cleanup();
  show(`> ${"long words ".repeat(100)}`);
  await user.click(screen.getByRole("button", { name: "Show more" }));
  expect(screen.getByRole("button", { name: "Show less" })).toBeDefined();
});

test("a few emoji alone are large", () => {
  expect(show("🎉").firstElementChild?.className).toContain("text-[2.25rem]");
  cleanup();
  expect(show("Well done 🎉").firstElementChild?.className).not.toContain("text-[2.25rem]");
});
