import { withoutFaults } from "../support/accessibility";
import type { Visitor } from "../support/browser";
import { expect, test } from "../support/test";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Does something to a message by its menu. */
async function doTo({ page, message }: Pick<Visitor, "page" | "message">, text: string, act: string): Promise<void> {
  await message(text).focus();
  await message(text).press("Enter");
  await page.getByRole("menuitem", { name: act }).click();
}

/** Ada's room, in which Grace is a member. */
async function garden(visit: (options?: object) => Promise<Visitor>, options: object = {}): Promise<[Visitor, Visitor]> {
  const ada = await visit();
  const grace = await visit(options);
  await ada.register("ada", "Ada Lovelace");
  await grace.register("grace", "Grace Hopper");
  await ada.page.getByRole("button", { name: "Make a room" }).click();
  await ada.page.getByRole("dialog").getByLabel("Name").fill("garden");
  await ada.page.getByRole("dialog").getByRole("button", { name: "Create room" }).click();
  await expect(ada.page.getByRole("heading", { name: "garden", level: 1 })).toBeVisible();
  await grace.page.getByRole("link", { name: "Find rooms" }).click();
  await grace.page.getByRole("button", { name: "Join garden" }).click();
  await expect(grace.page.getByRole("heading", { name: "garden", level: 1 })).toBeVisible();
  return [ada, grace];
}

test("what is pinned stays in sight for everybody until it is taken down", async ({ visit }) => {
  const [ada, grace] = await garden(visit);
  await ada.send("The key hangs behind the door");
  await expect(grace.message("The key hangs behind the door")).toBeVisible();
  await grace.page.getByRole("link", { name: "Pinned messages" }).click();
  const panel = grace.page.getByRole("complementary", { name: "Pinned messages" });
  await expect(panel.getByText("Nothing is pinned yet")).toBeVisible();

  await doTo({ page: ada.page, message: (text) => ada.message(text) }, "The key hangs behind the door", "Pin to this room");
  await expect(panel.getByRole("link", { name: /The key hangs behind the door/ })).toBeVisible();
  await expect(grace.page.getByText(/Ada Lovelace.? pinned a message/)).toBeVisible();
  await expect(grace.message("The key hangs behind the door")).toHaveAccessibleName(/Pinned/);
  // To pin is a right of moderators here.
  await expect(panel.getByRole("button", { name: /^Unpin/ })).toHaveCount(0);
  await grace.message("The key hangs behind the door").focus();
  await grace.message("The key hangs behind the door").press("Enter");
  await expect(grace.page.getByRole("menuitem", { name: "Copy link" })).toBeVisible();
  await expect(grace.page.getByRole("menuitem", { name: "Unpin" })).toHaveCount(0);
  await grace.page.keyboard.press("Escape");

  await ada.page.getByRole("article").filter({ hasText: "pinned a message" }).getByRole("link", { name: "Pinned messages" }).click();
  await ada.page.getByRole("button", { name: "Unpin the message of Ada Lovelace" }).click();
  await expect(ada.page.getByText("Nothing is pinned yet")).toBeVisible();
  await expect(panel.getByText("Nothing is pinned yet")).toBeVisible();
  await expect(grace.message("The key hangs behind the door")).not.toHaveAccessibleName(/Pinned/);
  expect(ada.complaints).toEqual([]);
  expect(grace.complaints).toEqual([]);
});

test("a pinned message leads to where it was said, far above", async ({ visit }) => {
  const [ada, grace] = await garden(visit);
  await ada.send("Number one");
  await expect(grace.message("Number one")).toBeVisible();
  await doTo({ page: ada.page, message: (text) => ada.message(text) }, "Number one", "Pin to this room");
  await expect(ada.page.getByText(/pinned a message/)).toBeVisible();
  for (let number = 2; number < 60; number++) await ada.send(`Number ${String(number)}`);
  await expect(grace.message("Number 59")).toBeVisible();
  await grace.page.getByRole("link", { name: "Pinned messages" }).first().click();
  await grace.page.getByRole("complementary", { name: "Pinned messages" }).getByRole("link", { name: /Number one/ }).click();
  await expect(grace.page).toHaveURL(/\/at\/\d+$/);
  await expect(grace.message("Number one")).toBeInViewport();
  await expect(grace.message("Number one")).toBeFocused();
});

test("on a phone the pinned messages take the conversation's place", async ({ visit }) => {
  const [ada, grace] = await garden(visit, PHONE);
  await ada.send("Bring boots");
  await expect(grace.message("Bring boots")).toBeVisible();
  await doTo({ page: ada.page, message: (text) => ada.message(text) }, "Bring boots", "Pin to this room");
  await grace.page.getByRole("button", { name: "What to do with this room" }).tap();
  await grace.page.getByRole("menuitem", { name: "Pinned messages" }).tap();
  const panel = grace.page.getByRole("complementary", { name: "Pinned messages" });
  await expect(panel.getByRole("link", { name: /Bring boots/ })).toBeVisible();
  await expect(grace.composer).toBeHidden();
  await withoutFaults(grace.page);
  await panel.getByRole("link", { name: "Close the pinned messages" }).tap();
  await expect(grace.composer).toBeVisible();
});

test("the list of pins says when it does not come, and comes when asked again", async ({ visit }) => {
  const [ada] = await garden(visit);
  await ada.page.route("**/api/rooms/*/pins*", (route) => route.abort());
  await ada.page.getByRole("link", { name: "Pinned messages" }).click();
  await expect(ada.page.getByRole("alert")).toContainText("The pinned messages could not be loaded.");
  await withoutFaults(ada.page);
  await ada.page.unroute("**/api/rooms/*/pins*");
  await ada.page.getByRole("alert").getByRole("button").click();
  await expect(ada.page.getByText("Nothing is pinned yet")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`pins have no serious fault of accessibility, ${colorScheme}`, async ({ visit }) => {
    const [ada, grace] = await garden(visit, { colorScheme });
    await ada.send("Look");
    await expect(grace.message("Look")).toBeVisible();
    await doTo({ page: ada.page, message: (text) => ada.message(text) }, "Look", "Pin to this room");
    await grace.page.getByRole("link", { name: "Pinned messages" }).first().click();
    await expect(grace.page.getByRole("complementary").getByRole("link", { name: /Look/ })).toBeVisible();
    await withoutFaults(grace.page);
  });
}
