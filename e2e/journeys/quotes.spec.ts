import { withoutFaults } from "../support/accessibility";
import { expect, test } from "../support/test";

test("an answer quotes what it answers, follows its changes, and leads there", async ({ visit }) => {
  const ada = await visit();
  const grace = await visit();
  await ada.register("ada", "Ada Lovelace");
  await grace.register("grace", "Grace Hopper");
  await ada.send("Who has the **key**?");
  const question = grace.messages.filter({ hasText: "Who has the key?" }).first();
  await expect(question).toBeVisible();

  await question.focus();
  await question.press("Enter");
  await grace.page.getByRole("menuitem", { name: "Quote" }).click();
  await expect(grace.page.getByText("Quoting Ada Lovelace:")).toBeVisible();
  await expect(grace.composer).toBeFocused();
  await withoutFaults(grace.page);
  await grace.send("I do");
  await expect(grace.page.getByText("Quoting Ada Lovelace:")).toHaveCount(0);

  const quotation = ada.message("I do").getByRole("link", { name: /Ada Lovelace/ });
  await expect(quotation).toContainText("Who has the key?");
  await withoutFaults(ada.page);
  await ada.composer.press("ArrowUp");
  await ada.page.getByRole("textbox", { name: "Edit the message" }).fill("Who has the keys?");
  await ada.page.keyboard.press("Enter");
  await expect(grace.message("I do").getByRole("link", { name: /Ada Lovelace/ })).toContainText("Who has the keys?");

  await quotation.click();
  await expect(ada.messages.filter({ hasText: "Who has the keys?" }).first()).toBeFocused();
  expect(ada.complaints).toEqual([]);
  expect(grace.complaints).toEqual([]);
});

test("what one wanted to quote can be let go, and what is deleted is quoted no more", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ada.send("A secret");
  await expect(ada.message("A secret")).toBeVisible();
  await expect(ada.page.getByRole("img", { name: "sending" })).toHaveCount(0);
  const secret = ada.messages.filter({ hasText: "A secret" }).first();
  const quote = async () => {
    await secret.focus();
    await secret.press("Enter");
    await ada.page.getByRole("menuitem", { name: "Quote" }).click();
  };
  await quote();
  await ada.page.getByRole("button", { name: "Quote nothing" }).click();
  await ada.send("Quoting nothing");
  await expect(ada.message("Quoting nothing").getByRole("link", { name: /Ada/ })).toHaveCount(0);

  await quote();
  await ada.send("Quoting it");
  await expect(ada.message("Quoting it").getByRole("link", { name: /Ada/ })).toContainText("A secret");
  await secret.focus();
  await secret.press("Enter");
  await ada.page.getByRole("menuitem", { name: /Delete/ }).click();
  await ada.page.getByRole("dialog").getByRole("button", { name: /Delete/ }).click();
  await expect(ada.page.getByText("A secret")).toHaveCount(0);
  await expect(ada.message("Quoting it")).toBeVisible();
});
