import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { withoutFaults } from "../support/accessibility";
import { Person } from "../support/person";
import { expect, test } from "../support/test";

const HOSTILE = resolve(import.meta.dirname, "../../clients/web/test/hostile.json");

test("what somebody sends to do harm shows as text: no script runs, nothing is fetched from elsewhere", async ({ server, visit }) => {
  const mallory = await Person.register(server.url, "mallory", "Mallory");
  const reader = await visit();
  const elsewhere: string[] = [];
  reader.page.on("request", (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith("data:")) elsewhere.push(request.url());
  });
  await reader.register("reader", "A Reader");
  const hostile = JSON.parse(await readFile(HOSTILE, "utf8")) as string[];
  for (const content of hostile) await mallory.send(content);
  await mallory.send("the end of it");
  await expect(reader.message("the end of it")).toBeVisible();
  for (let step = 0; step < 20; step++) await reader.page.mouse.wheel(0, -400);

  expect(await reader.page.evaluate(() => "taken" in globalThis)).toBe(false);
  expect(elsewhere).toEqual([]);
  const foreign = reader.page.getByRole("log").locator("script, img, iframe, form, style, link, base, meta, object, embed, video, audio");
  await expect(foreign).toHaveCount(0);
  expect(reader.complaints).toEqual([]);
});

test("a message shows its Markdown, and says it to a screen reader in plain words", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ada.send("**Plan** for @ada in #general:\n- [x] one\n- [ ] *two*\n\n```ts\nconst answer = 42;\n```");
  const message = ada.message("Plan for");
  await expect(message.locator("strong")).toHaveText("Plan");
  await expect(message.getByRole("link", { name: "@Ada Lovelace" })).toBeVisible();
  await expect(message.getByRole("link", { name: "#general" })).toBeVisible();
  await expect(message.locator(".hljs-keyword")).toHaveText("const");
  await expect(message).toHaveAccessibleName(/^Ada Lovelace, Plan for @ada in #general: ☑ one ☐ two const answer = 42;, /);
  await withoutFaults(ada.page);
  expect(ada.complaints).toEqual([]);
});

test("keys format what is selected, lists go on, and what was typed can be undone", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  const { keyboard } = ada.page;
  await ada.composer.focus();
  await keyboard.type("loud");
  await keyboard.press("Control+a");
  await keyboard.press("Control+b");
  await expect(ada.composer).toHaveValue("**loud**");
  await keyboard.press("Control+z");
  await expect(ada.composer).toHaveValue("loud");
  await keyboard.press("Control+a");
  await keyboard.type("- one");
  await keyboard.press("Shift+Enter");
  await keyboard.type("two");
  await expect(ada.composer).toHaveValue("- one\n- two");
  await ada.page.getByRole("button", { name: "Formatting" }).click();
  await withoutFaults(ada.page);
  await keyboard.press("Control+a");
  await ada.page.getByRole("button", { name: "Quote" }).click();
  await expect(ada.composer).toHaveValue("> - one\n> - two");
  await keyboard.press("Enter");
  await expect(ada.message("one").getByRole("list")).toBeVisible();
  expect(ada.complaints).toEqual([]);
});

test("the Enter that ends the composition of an input method does not send", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ada.composer.focus();
  const browser = await ada.page.context().newCDPSession(ada.page);
  await browser.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
  await browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", code: "Enter", windowsVirtualKeyCode: 229 });
  await browser.send("Input.insertText", { text: "日本" });
  await browser.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Enter", code: "Enter", windowsVirtualKeyCode: 13 });
  await expect(ada.composer).toHaveValue("日本");
  await expect(ada.messages).toHaveCount(0);
  await ada.page.keyboard.press("Enter");
  await expect(ada.message("日本")).toBeVisible();
});

test("people, rooms and commands are completed while one types", async ({ server, visit }) => {
  await Person.register(server.url, "grace", "Grace Hopper");
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  const { keyboard } = ada.page;
  await ada.composer.focus();
  await keyboard.type("hello @gra");
  const field = ada.page.getByRole("combobox", { name: /^Message to/ });
  await expect(ada.page.getByRole("option", { name: /Grace Hopper/ })).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-expanded", "true");
  await withoutFaults(ada.page);
  await keyboard.press("Tab");
  await expect(ada.composer).toHaveValue("hello @grace ");
  await keyboard.type("see #gen");
  await expect(ada.page.getByRole("option", { name: /general/ })).toBeVisible();
  await keyboard.press("Enter");
  await expect(ada.composer).toHaveValue("hello @grace see #general ");
  await keyboard.type("@");
  await expect(ada.page.getByRole("listbox", { name: "Suggestions" })).toBeVisible();
  await keyboard.press("Escape");
  await expect(ada.page.getByRole("listbox", { name: "Suggestions" })).toHaveCount(0);
  await keyboard.press("Backspace");
  await keyboard.press("Enter");
  await expect(ada.message("hello").getByRole("link", { name: "@Grace Hopper" })).toBeVisible();

  await keyboard.type("/shr");
  await expect(ada.page.getByRole("option", { name: /shrug/ })).toBeVisible();
  await keyboard.press("Enter");
  await keyboard.type("no idea");
  await keyboard.press("Enter");
  await expect(ada.message("no idea ¯\\_(ツ)_/¯")).toBeVisible();
  await keyboard.type("/invite nobody-here");
  await keyboard.press("Enter");
  await expect(ada.page.getByRole("alert")).toBeVisible();
  await expect(ada.composer).toHaveValue("/invite nobody-here");
  expect(ada.complaints).toEqual([]);
});

test("rich text is pasted as Markdown, code as it is, and an address over words as a link", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  const pasted = (data: Record<string, string>) =>
    ada.composer.evaluate((field, types) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(types)) clipboardData.setData(type, text);
      return field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }, data);
  await ada.composer.focus();
  await pasted({ "text/html": "<p>Some <b>bold</b> words</p>", "text/plain": "Some bold words" });
  await expect(ada.composer).toHaveValue("Some **bold** words");
  await ada.page.keyboard.press("Control+a");
  await pasted({ "text/plain": "https://example.org/" });
  await expect(ada.composer).toHaveValue("[Some **bold** words](https://example.org/)");
  // What the page leaves to the browser is pasted as plain text, tabs and all.
  expect(await pasted({ "text/html": "<div><span>if (a) {</span></div>", "text/plain": "if (a) {\n\treturn;\n}" })).toBe(true);
});
