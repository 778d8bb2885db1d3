import { withoutFaults } from "../support/accessibility";
import { expect, test } from "../support/test";

test("an edited message changes for everybody, and what it said before can be read", async ({ visit }) => {
  const ada = await visit();
  const grace = await visit();
  await ada.register("ada", "Ada Lovelace");
  await grace.register("grace", "Grace Hopper");
  await ada.send("Meet at tne");
  await expect(grace.message("Meet at tne")).toBeVisible();

  await ada.composer.press("ArrowUp");
  const editor = ada.page.getByRole("textbox", { name: "Edit the message" });
  await expect(editor).toBeFocused();
  await editor.fill("Meet at ten");
  await editor.press("Enter");
  await expect(ada.composer).toBeFocused();
  await expect(grace.message("Meet at ten")).toBeVisible();
  await expect(grace.message("Meet at tne")).toHaveCount(0);

  await grace.message("Meet at ten").getByRole("button", { name: "edited" }).click();
  const before = grace.page.getByRole("dialog", { name: "What this message said" });
  await expect(before.getByText("Meet at tne")).toBeVisible();
  await withoutFaults(grace.page);
  expect(ada.complaints).toEqual([]);
  expect(grace.complaints).toEqual([]);
});

test("Escape leaves a message as it was", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ada.send("As it was");
  await ada.message("As it was").hover();
  await ada.page.getByRole("button", { name: "Edit message" }).click();
  const editor = ada.page.getByRole("textbox", { name: "Edit the message" });
  await editor.fill("Something else");
  await editor.press("Escape");
  await expect(ada.message("As it was")).toBeVisible();
  await expect(editor).toHaveCount(0);
});

test("a deleted message is gone for everybody, and nobody else can delete it", async ({ visit }) => {
  const ada = await visit();
  const grace = await visit();
  await ada.register("ada", "Ada Lovelace");
  await grace.register("grace", "Grace Hopper");
  await ada.send("Not meant for here");
  await expect(grace.message("Not meant for here")).toBeVisible();
  await grace.message("Not meant for here").hover();
  await expect(grace.page.getByRole("button", { name: "Delete message" })).toHaveCount(0);

  await ada.message("Not meant for here").hover();
  await ada.page.getByRole("button", { name: "Delete message" }).click();
  await ada.page.getByRole("dialog").getByRole("button", { name: "Delete message" }).click();
  for (const visitor of [ada, grace]) {
    await expect(visitor.message("This message was deleted.")).toBeVisible();
    await expect(visitor.page.getByText("Not meant for here")).toHaveCount(0);
    await visitor.page.reload();
    await expect(visitor.message("This message was deleted.")).toBeVisible();
  }
});
