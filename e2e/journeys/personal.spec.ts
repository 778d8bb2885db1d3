import { withoutFaults } from "../support/accessibility";
import type { Visitor } from "../support/browser";
import { Person } from "../support/person";
import { expect, test } from "../support/test";

const link = ({ page }: Visitor, name: RegExp) => page.getByRole("link", { name });
const phoneSize = { width: 390, height: 844 };

async function inGeneral(visitor: Visitor): Promise<void> {
  await link(visitor, /^general/).click();
  await expect(visitor.composer).toBeVisible();
}

async function choose({ page }: Visitor, item: string, role: "menuitem" | "menuitemradio" = "menuitem"): Promise<void> {
  await page.getByRole("button", { name: "What to do with this room" }).click();
  await page.getByRole(role, { name: item }).click();
  await expect(page.getByRole("menu")).toHaveCount(0);
}

test("favourites, folded sections and what a room may tell are the same on the next device", async ({ server, visit }) => {
  const grace = await Person.register(server.url, "grace", "Grace");
  const desk = await visit();
  await desk.register("ada", "Ada");
  const phone = await visit();
  await phone.logIn("ada");
  await inGeneral(desk);
  await choose(desk, "Add to favourites");
  const favourites = (who: Visitor) => who.page.getByRole("list", { name: "Favourites" });
  await expect(favourites(desk).getByRole("link", { name: /^general/ })).toBeVisible();
  await expect(favourites(phone).getByRole("link", { name: /^general/ })).toBeVisible();

  await desk.page.goto("/saved");
  await desk.page.getByRole("button", { name: "Favourites" }).click();
  await expect(phone.page.getByRole("button", { name: "Favourites" })).toHaveAttribute("aria-expanded", "false");
  await expect(link(desk, /^general/)).toHaveCount(0);
  await grace.send("for everybody");
  // What is unread stands above all sections, folded or not.
  const news = desk.page.getByRole("list", { name: "Unread" });
  await expect(news.getByRole("link", { name: /^general/ })).toHaveAccessibleName("general, 1 unread message");

  await inGeneral(desk);
  await choose(desk, "Nothing (muted)", "menuitemradio");
  await desk.page.goto("/saved");
  await expect(desk.page.getByRole("button", { name: "Favourites" })).toHaveAttribute("aria-expanded", "false");
  await grace.send("for nobody in particular");
  await expect(phone.page.getByRole("button", { name: "Favourites" })).toBeVisible();
  await expect(link(desk, /^general/)).toHaveCount(0);
  await expect(desk.page).not.toHaveTitle(/\(\d+\)/);

  await desk.page.getByRole("button", { name: "Favourites" }).click();
  await expect(link(desk, /^general/)).toHaveAccessibleName("general, muted");
  await inGeneral(desk);
  await desk.send("/mute");
  await expect(link(desk, /^general/)).toHaveAccessibleName("general");
  await choose(desk, "Remove from favourites");
  await expect(favourites(phone)).toHaveCount(0);
  expect(desk.complaints).toEqual([]);
});

test("a saved message is found again on any device, leads to its place, and can be let go", async ({ server, visit }) => {
  const grace = await Person.register(server.url, "grace", "Grace Hopper");
  await grace.send("the address is 12 Harbour Street");
  for (let number = 1; number <= 60; number++) await grace.send(`and then ${String(number)}`);
  const desk = await visit();
  const { page } = desk;
  await desk.register("ada", "Ada");
  await page.goto("/search?q=harbour");
  await page.getByRole("link", { name: /12 Harbour Street/ }).click();
  await desk.message("12 Harbour Street").hover();
  await desk.message("12 Harbour Street").getByRole("button", { name: "Save", exact: true }).click();
  const phone = await visit({ viewport: phoneSize });
  await phone.logIn("ada");
  await link(phone, /^Saved/).click();
  const saved = (who: Visitor) => who.page.getByRole("list", { name: "Saved messages" }).getByRole("listitem");
  await expect(saved(phone)).toHaveCount(1);
  await expect(saved(phone)).toContainText("Grace Hopper");
  await saved(phone).getByRole("link").click();
  await expect(phone.message("12 Harbour Street")).toHaveAttribute("data-lit", "true");

  await link(desk, /^Saved/).click();
  await expect(saved(desk)).toHaveCount(1);
  await phone.page.goBack();
  await saved(phone).getByRole("button", { name: "Remove from saved" }).click();
  await expect(phone.page.getByText("Nothing is saved yet")).toBeVisible();
  await expect(page.getByText("Nothing is saved yet")).toBeVisible();
});

test("what is begun on one device goes on at another; what both write at once is kept beside", async ({ server, visit }) => {
  const desk = await visit();
  await desk.register("ada", "Ada");
  await inGeneral(desk);
  const phone = await visit({ viewport: phoneSize });
  await phone.logIn("ada");
  await desk.composer.pressSequentially("begun at the desk");
  await expect(link(phone, /^general/)).toHaveAccessibleName("general, draft");
  await link(phone, /^general/).click();
  await expect(phone.composer).toHaveValue("begun at the desk");
  await phone.composer.press("End");
  await phone.composer.pressSequentially(", and finished");
  await expect(desk.composer).toHaveValue("begun at the desk, and finished");

  await desk.page.context().setOffline(true);
  await desk.composer.fill("written without a network");
  await phone.composer.fill("another thought");
  await expect
    .poll(async () => (await drafts(phone, server.url)).map(({ content }) => content))
    .toEqual(["another thought"]);
  await desk.page.context().setOffline(false);
  await expect(desk.page.getByText("On another device you wrote:")).toContainText("another thought");
  await expect(desk.composer).toHaveValue("written without a network");
  await desk.page.getByRole("button", { name: "Put it in too" }).click();
  await expect(desk.composer).toHaveValue("written without a network\n\nanother thought");
  await expect(desk.page.getByText("On another device you wrote:")).toHaveCount(0);
  await expect(phone.composer).toHaveValue("written without a network\n\nanother thought");

  await desk.composer.press("Enter");
  await expect(phone.message("another thought")).toBeVisible();
  await expect(phone.composer).toHaveValue("");
});

/** What the server has of the drafts of whoever is signed in there. */
function drafts({ page }: Visitor, url: string): Promise<{ content: string }[]> {
  return page.evaluate(async (address) => {
    const answer = (await (await fetch(address)).json()) as { drafts: { content: string }[] };
    return answer.drafts;
  }, `${url}/api/drafts`);
}

test("a message is scheduled, changed, given up, and said before its time", async ({ visit }) => {
  const ada = await visit();
  const { page } = ada;
  await ada.register("ada", "Ada");
  await inGeneral(ada);
  await ada.composer.fill("good morning");
  await page.getByRole("button", { name: "Send later" }).click();
  await page.getByRole("menuitem", { name: /^In an hour/ }).click();
  await expect(ada.composer).toHaveValue("");
  await expect(page.getByText("1 message is scheduled here.")).toBeVisible();
  await ada.composer.fill("much later");
  await page.getByRole("button", { name: "Send later" }).click();
  await page.getByRole("menuitem", { name: "Another time …" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("When").fill("2020-01-01T10:00");
  await expect(dialog.getByText("This lies in the past.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Schedule" })).toBeDisabled();
  const inAYear = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel("When").fill(`${inAYear}T10:00`);
  await dialog.getByRole("button", { name: "Schedule" }).click();
  await expect(page.getByText("2 messages are scheduled here.")).toBeVisible();

  await page.getByRole("link", { name: "See all" }).click();
  const rows = page.getByRole("list", { name: "Scheduled messages" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText("good morning");
  await rows.first().getByRole("button", { name: "Change" }).click();
  await dialog.getByLabel("Message").fill("good morning everybody");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(rows.first()).toContainText("good morning everybody");
  await rows.last().getByRole("button", { name: "Delete" }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(rows).toHaveCount(1);
  await rows.getByRole("button", { name: "Send now" }).click();
  await expect(page.getByText("Nothing is scheduled")).toBeVisible();
  await link(ada, /^general/).click();
  await expect(ada.message("good morning everybody")).toBeVisible();
  expect(ada.complaints).toEqual([]);
});

// Layout goes with the size, contrast with the colours: two of the four pairs see both.
for (const [name, viewport, colorScheme] of [
  ["wide", { width: 1440, height: 900 }, "light"],
  ["phone", phoneSize, "dark"],
] as const) {
  test(`nobody is kept out of one's own things: ${name}, ${colorScheme}`, async ({ visit }) => {
    const ada = await visit({ viewport, colorScheme });
    const { page } = ada;
    await ada.register("ada", "Ada");
    await page.goto("/saved");
    await expect(page.getByText("Nothing is saved yet")).toBeVisible();
    await withoutFaults(page);
    await page.goto("/");
    await inGeneral(ada);
    await ada.composer.fill("later, then");
    await page.getByRole("button", { name: "Send later" }).click();
    await page.getByRole("menuitem", { name: /^In an hour/ }).click();
    await page.getByRole("link", { name: "See all" }).click();
    await expect(page.getByText("later, then")).toBeVisible();
    await withoutFaults(page);
    await page.getByRole("button", { name: "Change" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await withoutFaults(page);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    expect(ada.complaints).toEqual([]);
  });
}
