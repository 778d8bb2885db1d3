import type { Locator } from "@playwright/test";
import type { Visitor } from "../support/browser";
import { Person } from "../support/person";
import { expect, test } from "../support/test";

/** More stops than any page has between two places. */
const STOPS = 80;

/** Walks with the tabulator until this has the focus; what has it must be seen to have it. */
async function walkTo({ page }: Visitor, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} is not reached with ${key}.`);
}

async function press({ page }: Visitor, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function write({ page }: Visitor, text: string): Promise<void> {
  await page.keyboard.type(text);
}

for (const text of ["100 %", "200 %"]) {
  test(`one comes in, joins, sends, reacts, searches and changes settings by keyboard alone, with text of ${text}`, async ({ server, visit }) => {
    const grace = await Person.register(server.url, "grace", "Grace Hopper");
    await grace.makeRoom("garden");
    const ada = await visit({ viewport: { width: 1440, height: 900 } });
    const { page } = ada;
    if (text === "200 %") {
      await page.addInitScript(() => {
        addEventListener("DOMContentLoaded", () => {
          document.documentElement.style.fontSize = "200%";
        });
      });
    }

    await page.goto("/login");
    await walkTo(ada, page.getByRole("link", { name: "Create an account" }));
    await press(ada, "Enter");
    await expect(page.getByRole("heading", { name: "Create your account" })).toBeVisible();
    await walkTo(ada, page.getByLabel("Username"));
    await write(ada, "ada");
    await walkTo(ada, page.getByLabel("Display name"));
    await write(ada, "Ada Lovelace");
    await walkTo(ada, page.getByLabel("Password", { exact: true }));
    await write(ada, "ada has a long password");
    await press(ada, "Enter");
    await ada.composer.waitFor();

    await walkTo(ada, page.getByRole("link", { name: "Find rooms" }));
    await press(ada, "Enter");
    await walkTo(ada, page.getByRole("button", { name: "Join garden" }));
    await press(ada, "Enter");
    await expect(page.getByRole("heading", { name: "garden", level: 1 })).toBeVisible();

    await walkTo(ada, ada.composer);
    await write(ada, "The roses are in bloom");
    await press(ada, "Enter");
    const message = ada.message("The roses are in bloom");
    await expect(message).toBeVisible();
    await expect(page.getByRole("img", { name: "sending" })).toHaveCount(0);

    await walkTo(ada, message, "Shift+Tab");
    await press(ada, "Enter");
    const menu = page.getByRole("menu");
    await expect(menu.getByRole("menuitem", { name: "Add a reaction" })).toBeVisible();
    await walkThrough(ada, menu.getByRole("menuitem", { name: "Add a reaction" }));
    await press(ada, "Enter");
    await expect(page.getByRole("combobox", { name: "Find an emoji" })).toBeFocused();
    await write(ada, "rose");
    await expect(page.getByRole("option", { name: /rose/ }).or(page.getByRole("gridcell", { name: /rose/ })).first()).toBeVisible();
    await press(ada, "Enter");
    await expect(page.getByRole("button", { name: /🌹, 1 reaction/ })).toHaveAttribute("aria-pressed", "true");

    await walkTo(ada, page.getByRole("navigation", { name: "Rooms and people" }).getByRole("link", { name: "Search" }));
    await press(ada, "Enter");
    await walkTo(ada, page.getByRole("combobox", { name: "Search messages" }));
    await write(ada, "roses");
    await press(ada, "Escape", "Enter");
    await walkTo(ada, page.getByRole("list", { name: "What was found" }).getByRole("link").first());
    await press(ada, "Enter");
    await expect(message).toBeFocused();

    await walkTo(ada, page.getByRole("button", { name: /your menu/ }));
    await press(ada, "Enter");
    await walkThrough(ada, page.getByRole("menuitem", { name: "Settings" }));
    await press(ada, "Enter");
    await walkTo(ada, page.getByRole("link", { name: "Appearance" }));
    await press(ada, "Enter");
    await walkTo(ada, page.getByRole("radio", { checked: true }).first());
    await press(ada, "ArrowDown");
    await expect(page.getByRole("radio", { checked: true }).first()).toBeFocused();
    await press(ada, "ArrowDown");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    expect(ada.complaints).toEqual([]);
  });
}

/** Walks through a menu with the arrows. */
async function walkThrough({ page }: Visitor, item: Locator): Promise<void> {
  await item.waitFor();
  for (let stop = 0; stop < STOPS; stop++) {
    if (await item.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`${String(item)} is not reached with the arrows.`);
}
