import { withoutFaults } from "../support/accessibility";
import type { Visitor } from "../support/browser";
import { expect, test, type Page } from "../support/test";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A choice of a poll, with its share of those who voted and its votes. */
function option(page: Page, text: string, share: string, votes: number) {
  return page.getByRole("button", { name: new RegExp(`^${text}.* ${share}, ${String(votes)} votes?$`) });
}

/** Asks by what is written in the field for messages. */
async function ask({ page }: Visitor, question: string, options: string[], byTouch = false): Promise<void> {
  await page.getByRole("textbox", { name: /Message/ }).fill(question);
  if (byTouch) {
    await page.getByRole("button", { name: "Add and format" }).tap();
    await page.getByRole("menuitem", { name: "New poll" }).tap();
  } else {
    await page.getByRole("button", { name: "New poll" }).click();
  }
  const dialog = page.getByRole("dialog", { name: "New poll" });
  await expect(dialog.getByRole("textbox", { name: "Question" })).toHaveValue(question);
  for (const [at, text] of options.entries()) {
    if (at > 1) await dialog.getByRole("button", { name: "Add an option" }).click();
    await dialog.getByRole("textbox", { name: `Option ${String(at + 1)}`, exact: true }).fill(text);
  }
}

test("two people choose, see each other's names at once, change their minds, and the poll is closed", async ({ visit }) => {
  const ada = await visit();
  const grace = await visit();
  await ada.register("ada", "Ada Lovelace");
  await grace.register("grace", "Grace Hopper");
  await ask(ada, "Where do we eat?", ["Noodles", "Pizza", "At home"]);
  await ada.page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(ada.page.getByRole("dialog")).toHaveCount(0);
  await expect(ada.page.getByRole("textbox", { name: /Message/ })).toHaveValue("");

  await option(grace.page, "Pizza", "0%", 0).click();
  await expect(option(grace.page, "Pizza", "100%", 1)).toHaveAttribute("aria-pressed", "true");
  await expect(option(ada.page, "Pizza", "100%", 1)).toContainText("Grace Hopper");
  await expect(option(ada.page, "Pizza", "100%", 1)).toHaveAttribute("aria-pressed", "false");

  await option(ada.page, "Noodles", "0%", 0).click();
  await expect(option(grace.page, "Noodles", "50%", 1)).toContainText("Ada Lovelace");
  await option(ada.page, "Pizza", "50%", 1).click();
  await expect(option(grace.page, "Pizza", "100%", 2)).toContainText("You and Ada Lovelace");
  await expect(option(grace.page, "Noodles", "0%", 0)).toBeVisible();

  await grace.page.reload();
  await expect(option(grace.page, "Pizza", "100%", 2)).toHaveAttribute("aria-pressed", "true");
  await withoutFaults(grace.page);
  await expect(grace.page.getByRole("button", { name: "Close the poll" })).toHaveCount(0);
  await ada.page.getByRole("button", { name: "Close the poll" }).click();
  await expect(grace.page.getByText("closed")).toBeVisible();
  await expect(option(grace.page, "Noodles", "0%", 0)).toHaveAttribute("aria-disabled", "true");
  expect(ada.complaints).toEqual([]);
  expect(grace.complaints).toEqual([]);
});

test("a secret poll with several choices counts people and names nobody", async ({ visit }) => {
  const ada = await visit();
  const grace = await visit();
  await ada.register("ada", "Ada Lovelace");
  await grace.register("grace", "Grace Hopper");
  await ask(ada, "Which days?", ["Monday", "Tuesday"]);
  await ada.page.getByRole("switch", { name: "Several can be chosen" }).check();
  await ada.page.getByRole("switch", { name: "Nobody sees who chose what" }).check();
  await ada.page.getByRole("button", { name: "Ask", exact: true }).click();

  await option(grace.page, "Monday", "0%", 0).click();
  await option(grace.page, "Tuesday", "0%", 0).click();
  await expect(ada.page.getByText("1 person voted")).toBeVisible();
  await expect(option(ada.page, "Monday", "100%", 1)).not.toContainText("Grace");
  await expect(option(ada.page, "Tuesday", "100%", 1)).not.toContainText("Grace");
  await option(grace.page, "Monday", "100%", 1).click();
  await expect(option(ada.page, "Monday", "0%", 0)).toBeVisible();
  await expect(option(ada.page, "Tuesday", "100%", 1)).toBeVisible();
});

test("whoever asks too little is told what is missing, and nothing is lost", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ask(ada, "Which one?", ["Red"]);
  const dialog = ada.page.getByRole("dialog", { name: "New poll" });
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog.getByText("Give two options at least.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Option 2", exact: true }).fill("Red ");
  await dialog.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(dialog.getByText("Each option stands once.")).toBeVisible();
  await withoutFaults(ada.page);
  await ada.page.keyboard.press("Escape");
  await expect(ada.page.getByRole("textbox", { name: /Message/ })).toHaveValue("Which one?");
});

test("a poll is asked and answered on a phone in the dark", async ({ visit }) => {
  const ada = await visit({ ...PHONE, colorScheme: "dark" });
  await ada.register("ada", "Ada Lovelace");
  await ada.page.getByRole("link", { name: /general/ }).tap();
  await ask(ada, "A very long question, which goes on and on until nobody knows how it began, does it not?", ["An answer of some length that needs more than one line on a narrow screen", "No"], true);
  await withoutFaults(ada.page);
  await ada.page.getByRole("button", { name: "Ask", exact: true }).tap();
  await option(ada.page, "No", "0%", 0).tap();
  await expect(option(ada.page, "No", "100%", 1)).toHaveAttribute("aria-pressed", "true");
  await withoutFaults(ada.page);
});
