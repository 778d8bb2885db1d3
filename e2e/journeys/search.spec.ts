import { withoutFaults } from "../support/accessibility";
import type { Visitor } from "../support/browser";
import { Person } from "../support/person";
import { expect, test } from "../support/test";

const field = ({ page }: Visitor) => page.getByRole("combobox", { name: "Search messages" });
const hits = ({ page }: Visitor) => page.getByRole("list", { name: "What was found" }).getByRole("listitem");

test("the keys open the search, its words complete themselves, and a hit leads to where it was said and back", async ({ server, visit }) => {
  const ada = await Person.register(server.url, "ada", "Ada Lovelace");
  const grace = await Person.register(server.url, "grace", "Grace Hopper");
  for (let number = 1; number <= 45; number++) await ada.send(`the harbour at ${String(number)} o'clock`);
  await grace.send("no harbour for me");
  const reader = await visit();
  const { page } = reader;
  await reader.register("reader", "A Reader");
  await page.getByRole("link", { name: /general/ }).click();
  await expect(reader.message("no harbour for me")).toBeVisible();

  await page.keyboard.press("Control+Shift+F");
  await expect(field(reader)).toBeFocused();
  await field(reader).pressSequentially("harbour fr");
  await expect(page.getByRole("option", { name: /^from:/ })).toBeVisible();
  await field(reader).press("Tab");
  await field(reader).pressSequentially("ad");
  await expect(page.getByRole("option", { name: /Ada Lovelace/ })).toBeVisible();
  await field(reader).press("ArrowDown");
  await field(reader).press("Enter");
  await expect(field(reader)).toHaveValue("harbour from:ada ");
  await expect(hits(reader)).toHaveCount(20);
  await expect(hits(reader).first()).toContainText("45 o'clock");
  await expect(hits(reader).first()).toContainText("Ada Lovelace");
  await expect(hits(reader).first().locator("mark")).toHaveText("harbour");
  for (const count of [40, 45]) {
    await page.getByRole("button", { name: "Show more" }).click();
    await expect(hits(reader)).toHaveCount(count);
  }
  await expect(page.getByText("That is everything.")).toBeVisible();

  await hits(reader).last().getByRole("link").click();
  await expect(reader.message("the harbour at 1 o'clock")).toHaveAttribute("data-lit", "true");
  await page.goBack();
  await expect(field(reader)).toHaveValue("harbour from:ada ");
  await expect(hits(reader)).toHaveCount(20);

  await field(reader).fill("");
  await page.getByRole("button", { name: "harbour from:ada" }).click();
  await expect(hits(reader)).toHaveCount(20);
  expect(reader.complaints).toEqual([]);
});

test("in a conversation one searches there, and of the rooms of others nothing is found", async ({ server, visit }) => {
  const ada = await Person.register(server.url, "ada", "Ada");
  const reader = await visit();
  const { page } = reader;
  await reader.register("reader", "Reader");
  await ada.send("a word for you", await ada.find("reader"));
  await ada.send("a word for all");
  await page.getByRole("link", { name: /^Ada/ }).click();
  await expect(reader.message("a word for you")).toBeVisible();
  await page.keyboard.press("Control+f");
  await expect(field(reader)).toHaveValue("in:@ada ");
  await field(reader).pressSequentially("word");
  await expect(hits(reader)).toHaveCount(1);
  await expect(hits(reader)).toContainText("a word for you");

  const stranger = await visit();
  await stranger.register("stranger", "Stranger");
  await stranger.page.goto("/search?q=word");
  await expect(hits(stranger)).toHaveCount(1);
  await expect(hits(stranger)).toContainText("a word for all");
});

test("what is not found, not understood, not known and not reachable is said as such", async ({ server, visit }) => {
  const reader = await visit();
  const { page } = reader;
  await reader.register("reader", "Reader");
  await page.goto("/search");
  await expect(page.getByRole("heading", { name: "How to be more exact" })).toBeVisible();
  await field(reader).fill("nothing like this");
  await expect(page.getByText("No message says “nothing like this”")).toBeVisible();
  await field(reader).fill("tea before:soon");
  await expect(page.getByRole("alert")).toContainText("cannot be understood");
  await field(reader).fill("tea in:nowhere");
  await expect(page.getByText("in:nowhere", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(field(reader)).toBeFocused();
  await page.getByRole("button", { name: "With", exact: true }).click();
  await expect(field(reader)).toHaveValue("has:");
  await expect(page.getByRole("option", { name: /A link/ })).toBeVisible();

  await server.kill();
  await field(reader).fill("later");
  await expect(page.getByRole("alert")).toBeVisible();
  await server.start();
  await page.getByRole("alert").getByRole("button").click();
  await expect(page.getByText("No message says “later”")).toBeVisible();
});

// Layout goes with the size, contrast with the colours: two of the four pairs see both.
for (const [name, viewport, colorScheme] of [
  ["wide", { width: 1440, height: 900 }, "light"],
  ["phone", { width: 390, height: 844 }, "dark"],
] as const) {
  test(`nobody is kept out of the search: ${name}, ${colorScheme}`, async ({ visit }) => {
    const ada = await visit({ viewport, colorScheme });
    const { page } = ada;
    await ada.register("ada", "Ada");
    await page.goto("/");
    await ada.openRoom("general");
    await ada.send("find `this code` and https://example.org again");
    await page.goto("/search?q=find");
    await expect(hits(ada)).toHaveCount(1);
    if (name === "phone") await expect(page.getByRole("navigation", { name: /Rooms/ })).toHaveCount(0);
    await withoutFaults(page);
    await field(ada).fill("find in:");
    await expect(page.getByRole("option", { name: /general/ })).toBeVisible();
    await withoutFaults(page);
    await page.goto("/search");
    await expect(page.getByRole("heading", { name: "How to be more exact" })).toBeVisible();
    await withoutFaults(page);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    expect(ada.complaints).toEqual([]);
  });
}
