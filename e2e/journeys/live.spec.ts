import { withoutFaults } from "../support/accessibility";
import type { Visitor } from "../support/browser";
import { expect, test } from "../support/test";

type Visit = (options?: { viewport: { width: number; height: number } }) => Promise<Visitor>;

/** Ada sits at a desk, Grace has a phone. */
async function people(visit: Visit): Promise<[Visitor, Visitor]> {
  const ada = await visit({ viewport: { width: 1440, height: 900 } });
  const grace = await visit({ viewport: { width: 390, height: 844 } });
  await Promise.all([ada.register("ada", "Ada Lovelace"), grace.register("grace", "Grace Hopper")]);
  return [ada, grace];
}

/** Opens the direct conversation with somebody. */
async function talkTo({ page }: Visitor, name: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("combobox", { name: "Find people" }).fill(name.split(" ")[0] ?? name);
  await page.getByRole("option", { name: new RegExp(name) }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

async function toGeneral({ page }: Visitor): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: /general/ }).click();
  await expect(page.getByRole("heading", { name: "general", level: 1 })).toBeVisible();
}

async function choose({ page }: Visitor, status: string): Promise<void> {
  await page.getByRole("button", { name: /your menu/ }).click();
  await page.getByRole("menuitemradio", { name: status }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("menu")).toHaveCount(0);
}

test("one sees who is here, and what they say of it", async ({ visit }) => {
  const [ada, grace] = await people(visit);
  await talkTo(ada, "Grace Hopper");
  const header = ada.page.locator("main header");
  await expect(header).toContainText("Online");
  await expect(ada.page.getByRole("link", { name: /^Grace Hopper.*Online$/ })).toBeVisible();
  await withoutFaults(ada.page);

  await grace.page.goto("/");
  await choose(grace, "Do not disturb");
  await expect(header).toContainText("Do not disturb");

  await grace.page.getByRole("button", { name: /your menu/ }).click();
  await grace.page.getByRole("menuitem", { name: "Say what you are doing" }).click();
  const dialog = grace.page.getByRole("dialog", { name: "Say what you are doing" });
  await dialog.getByLabel("Status").fill("at the dentist");
  await withoutFaults(grace.page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(header).toContainText("at the dentist");

  await choose(grace, "Invisible");
  await expect(header).toContainText("Last seen");
  await choose(grace, "Online");
  await expect(header).toContainText("Online");
  await grace.close();
  await expect(header).toContainText("Last seen");
  expect(ada.complaints).toEqual([]);
});

/** Writes on until somebody sees it: who has just come to a room hears of those who write from then on. */
async function writeUntilSeen(writer: Visitor, text: string, reader: Visitor, sentence: string | RegExp): Promise<void> {
  await writer.composer.pressSequentially(text);
  await expect(async () => {
    await writer.composer.press("1");
    await expect(reader.page.getByText(sentence)).toBeVisible({ timeout: 4_000 });
  }).toPass({ timeout: 30_000 });
}

test("one sees who writes, until they have said it or stop", async ({ visit }) => {
  const [ada, grace] = await people(visit);
  const cyd = await visit();
  await cyd.register("cyd", "Cyd Charisse");
  for (const visitor of [ada, grace, cyd]) await toGeneral(visitor);
  const places = () =>
    Promise.all([ada, grace].map(({ composer }) => composer.evaluate((field) => field.getBoundingClientRect().top)));
  const before = await places();

  await writeUntilSeen(cyd, "Good", grace, "Cyd Charisse is typing …");
  await cyd.composer.press("1");
  await writeUntilSeen(grace, "Hel", ada, /Grace Hopper.* typing …/);
  expect(await places(), "nothing moves").toEqual(before);
  await withoutFaults(ada.page);
  await withoutFaults(grace.page);

  await grace.composer.press("Enter");
  await expect(ada.message("Hel")).toBeVisible();
  await expect(ada.page.getByText(/Grace Hopper.* typing …/)).toBeHidden();
  await cyd.composer.press("2");
  await expect(ada.page.getByText("Cyd Charisse is typing …")).toBeVisible();
  await cyd.composer.fill("");
  await expect(ada.page.getByText(/typing …/)).toBeHidden();
  expect(ada.complaints).toEqual([]);
});

test("one sees how far others have read, unless the room keeps that to itself", async ({ visit }) => {
  const [ada, grace] = await people(visit);
  await talkTo(ada, "Grace Hopper");
  await ada.send("Are you there?");
  await expect(ada.page.getByRole("img", { name: "Sent" })).toBeVisible();
  await talkTo(grace, "Ada Lovelace");
  await expect(ada.page.getByRole("img", { name: "Seen" })).toBeVisible();

  await ada.page.getByRole("button", { name: "Make a room" }).click();
  const making = ada.page.getByRole("dialog", { name: "New room" });
  await making.getByLabel("Name").fill("garden");
  await making.getByRole("button", { name: "Create room" }).click();
  await grace.page.goto("/browse");
  await grace.page.getByRole("button", { name: "Join garden" }).click();
  await ada.send("Tomatoes");
  const seen = ada.message("Tomatoes").getByRole("button", { name: "Seen by Grace Hopper" });
  await expect(seen).toBeVisible();
  await withoutFaults(ada.page);
  await seen.click();
  await expect(ada.page.getByRole("dialog", { name: "Seen by" })).toContainText("Grace Hopper");
  await ada.page.keyboard.press("Escape");
  await expect(ada.page.getByRole("dialog", { name: "Seen by" })).toHaveCount(0);

  await ada.page.getByRole("button", { name: "What to do with this room" }).click();
  await ada.page.getByRole("menuitem", { name: "Room settings" }).click();
  const settings = ada.page.getByRole("dialog", { name: /^Settings of/ });
  await settings.getByRole("switch", { name: "Read receipts" }).click();
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(settings).toBeHidden();
  await expect(ada.page.getByRole("button", { name: /^Seen by/ })).toHaveCount(0);
  expect(ada.complaints).toEqual([]);
});
