import { Person } from "../support/person";
import { expect, test, type Page } from "../support/test";

/** The lines of the page as a screen reader goes through them, from the first to the last. */
async function readAloud(page: Page): Promise<string[]> {
  const said = await page.locator("body").ariaSnapshot();
  return said.split("\n").map((line) => line.trim().replace(/^- '?/, ""));
}

/** Expects lines that match these, one after the other; others may stand between them. */
function inOrder(lines: string[], expected: RegExp[]): void {
  let from = 0;
  for (const pattern of expected) {
    const at = lines.findIndex((line, index) => index >= from && pattern.test(line));
    expect(at, `${String(pattern)} after line ${String(from)} of:\n${lines.join("\n")}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

test("a screen reader hears where one can go, then the room, what was said from old to new, and where one answers", async ({ server, visit }) => {
  const grace = await Person.register(server.url, "grace", "Grace Hopper");
  await grace.send("the first **word**");
  await grace.send("`x = 1` and a [link](https://example.org/a)");
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ada.send("an answer");
  await expect(ada.message("an answer")).toBeVisible();
  await expect(ada.page.getByRole("img", { name: "sending" })).toHaveCount(0);

  const lines = await readAloud(ada.page);
  inOrder(lines, [
    /^link "Skip to|^link "To the message field/,
    /^navigation/,
    /^link "general/,
    /^main/,
    /^heading "general" \[level=1\]/,
    /^log "Messages in #general"/,
    /^article "Grace Hopper, the first word, /,
    /^article "Grace Hopper, x = 1 and a link, /,
    /^article "Ada Lovelace, an answer, /,
    /^textbox "Message to #general"/,
    /^button "Send"/,
  ]);
});

test("what stands beside the conversation is read after it", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ada.page.getByRole("link", { name: /^\d+ members?$/ }).click();
  await ada.page.getByRole("complementary", { name: "Members" }).getByText("Ada Lovelace").waitFor();
  inOrder(await readAloud(ada.page), [/^main/, /^textbox "Message to #general"/, /^complementary "Members"/, /^heading /, /^listitem|^link "Ada Lovelace/]);
});

test("Tab goes through the page in the order in which it is read, and through the messages in one step", async ({ server, visit }) => {
  const grace = await Person.register(server.url, "grace", "Grace Hopper");
  for (const text of ["one", "two", "three"]) await grace.send(text);
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await expect(ada.message("three")).toBeVisible();
  await ada.page.getByRole("link", { name: /^Skip to/ }).focus();

  const walk = await walkByTab(ada.page);
  expect(walk.backwards, "where Tab goes back to something that was read before").toEqual([]);
  expect(walk.stops.filter((stop) => stop.startsWith("article"))).toHaveLength(1);
  expect(walk.stops.some((stop) => stop.startsWith("textbox Message to"))).toBe(true);
});

/** Presses Tab from what has the focus now, until it begins anew. */
async function walkByTab(page: Page): Promise<{ stops: string[]; backwards: string[] }> {
  const stops: string[] = [];
  const backwards: string[] = [];
  await page.evaluate(() => { (window as { before?: Element }).before = document.activeElement!; });
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const memory = window as { before?: Element };
      const now = document.activeElement;
      if (now === null || now === document.body) return undefined;
      const follows = (memory.before!.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      memory.before = now;
      return { name: `${now.getAttribute("role") ?? (now.tagName === "TEXTAREA" ? "textbox" : now.tagName.toLowerCase())} ${now.getAttribute("aria-label") ?? now.textContent}`, follows };
    });
    if (stop === undefined || stops[0] === stop.name) break;
    if (!stop.follows) backwards.push(stop.name);
    stops.push(stop.name);
  }
  return { stops, backwards };
}
