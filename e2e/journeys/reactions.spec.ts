import { withoutFaults } from "../support/accessibility";
import { Visitor } from "../support/browser";
import { Person } from "../support/person";
import { Server } from "../support/server";
import { expect, test, type Page } from "../support/test";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The button of an emoji under a message, with how many used it. */
function chip(page: Page, emoji: string, count: number) {
  return page.getByRole("button", { name: `${emoji}, ${String(count)} reaction${count === 1 ? "" : "s"}` });
}

/** Ada has said something, and both are looking at it. */
async function said(visit: (options?: object) => Promise<Visitor>, text: string, options: object = {}): Promise<[Visitor, Visitor]> {
  const ada = await visit(options);
  const grace = await visit();
  await ada.register("ada", "Ada Lovelace");
  if ("isMobile" in options) await ada.page.getByRole("link", { name: /general/ }).click();
  await grace.register("grace", "Grace Hopper");
  await ada.send(text);
  await expect(grace.message(text)).toBeVisible();
  return [ada, grace];
}

test("two people react, each sees the other's, and one's own is marked", async ({ visit }) => {
  const [ada, grace] = await said(visit, "Cake is in the kitchen");

  await grace.message("Cake is in the kitchen").hover();
  await grace.page.getByRole("button", { name: "React with 👍" }).click();
  await expect(chip(grace.page, "👍", 1)).toHaveAttribute("aria-pressed", "true");
  await expect(chip(ada.page, "👍", 1)).toHaveAttribute("aria-pressed", "false");

  await chip(ada.page, "👍", 1).click();
  await expect(chip(grace.page, "👍", 2)).toBeVisible();
  await chip(grace.page, "👍", 2).hover();
  await expect(grace.page.getByRole("tooltip")).toContainText("You and Ada Lovelace");
  await expect(ada.message("Cake is in the kitchen")).toHaveAccessibleName(/2 reactions/);

  await grace.page.mouse.move(0, 0);
  await chip(grace.page, "👍", 2).click();
  await expect(chip(ada.page, "👍", 1)).toBeVisible();
  await chip(ada.page, "👍", 1).click();
  await expect(ada.page.getByRole("group", { name: "Reactions" })).toHaveCount(0);
  await expect(grace.page.getByRole("group", { name: "Reactions" })).toHaveCount(0);
  expect(ada.complaints).toEqual([]);
  expect(grace.complaints).toEqual([]);
});

test("an emoji is found and chosen by keyboard alone, and Escape leads back", async ({ visit }) => {
  const [ada, grace] = await said(visit, "It works");
  const message = grace.message("It works");

  await message.focus();
  await message.press("Enter");
  await grace.page.getByRole("menuitem", { name: "Add a reaction" }).press("Enter");
  const search = grace.page.getByRole("combobox", { name: "Find an emoji" });
  await expect(search).toBeFocused();
  await grace.page.keyboard.press("Escape");
  await expect(grace.page.getByRole("dialog")).toHaveCount(0);
  await expect(message).toBeFocused();

  await message.press("Enter");
  await grace.page.getByRole("menuitem", { name: "Add a reaction" }).press("Enter");
  await expect(search).toBeFocused();
  await grace.page.keyboard.type("party");
  const found = grace.page.getByRole("grid").getByRole("gridcell", { selected: true });
  await expect(found).toHaveAccessibleName(/party/);
  const first = await found.getAttribute("data-emoji");
  await grace.page.keyboard.press("ArrowDown");
  await grace.page.keyboard.press("ArrowRight");
  await expect(found).not.toHaveAttribute("data-emoji", first ?? "");
  const chosen = await found.getAttribute("data-emoji");
  await grace.page.keyboard.press("Enter");
  await expect(grace.page.getByRole("dialog")).toHaveCount(0);
  await expect(message).toBeFocused();
  await expect(chip(ada.page, chosen ?? "", 1)).toBeVisible();

  // What was used last stands first, also as a quick one.
  await message.hover();
  await expect(grace.page.getByRole("button", { name: `React with ${chosen ?? ""}` })).toBeVisible();

  // From the message the tabulator leads to the chips, and those tell who it was.
  await ada.message("It works").focus();
  while (!(await chip(ada.page, chosen ?? "", 1).evaluate((element) => element === document.activeElement))) {
    await ada.page.keyboard.press("Tab");
  }
  await expect(ada.page.getByRole("tooltip")).toContainText("Grace Hopper");
  await ada.page.keyboard.press("Escape");
  await expect(ada.page.getByRole("tooltip")).toHaveCount(0);
});

test("a skin tone that was chosen is kept, and groups lead to their emoji", async ({ visit }) => {
  const [ada, grace] = await said(visit, "Who is in?");
  await grace.message("Who is in?").hover();
  await grace.page.getByRole("button", { name: "Add a reaction" }).click();
  await grace.page.getByRole("radio", { name: "Dark skin tone", exact: true }).check({ force: true });
  await grace.page.getByRole("button", { name: "People and gestures" }).click();
  await grace.page.locator('[data-emoji="🙋🏿"]').or(grace.page.locator('[data-emoji="👋🏿"]')).first().click();
  await expect(ada.page.getByRole("button", { name: /🏿, 1 reaction$/ })).toBeVisible();

  await grace.page.reload();
  await grace.message("Who is in?").hover();
  await grace.page.getByRole("button", { name: "Add a reaction" }).first().click();
  await expect(grace.page.getByRole("radio", { name: "Dark skin tone", exact: true })).toBeChecked();
  await grace.page.getByRole("combobox", { name: "Find an emoji" }).fill("thumbs up");
  await expect(grace.page.getByRole("gridcell", { selected: true })).toHaveAttribute("data-emoji", "👍🏿");
});

test("what the server refuses is taken back and said", async ({ browser }) => {
  const server = await Server.start({ MLCHAT_LIMIT_REACTION_KINDS: "2" });
  const ada = await Visitor.open(browser, server.url);
  try {
    await ada.register("ada", "Ada Lovelace");
    await ada.send("Choose");
    for (const emoji of ["👍", "❤️"]) {
      await ada.message("Choose").hover();
      await ada.page.getByRole("button", { name: `React with ${emoji}` }).click();
      await expect(chip(ada.page, emoji, 1)).toBeVisible();
    }
    await ada.page.getByRole("button", { name: "React with 😂" }).click();
    await expect(ada.page.getByRole("alert")).toHaveText(/as many different emoji as it may/);
    await expect(chip(ada.page, "😂", 1)).toHaveCount(0);
    await expect(chip(ada.page, "👍", 1)).toBeVisible();
  } finally {
    await ada.close();
    await server.dispose();
  }
});

test("in an archived room nobody reacts any more, and is told so", async ({ visit }) => {
  const [ada, grace] = await said(visit, "Hello");
  await ada.page.getByRole("button", { name: "Make a room" }).click();
  await ada.page.getByRole("dialog").getByLabel("Name").fill("attic");
  await ada.page.getByRole("dialog").getByRole("button", { name: "Create room" }).click();
  await expect(ada.page.getByRole("heading", { name: "attic", level: 1 })).toBeVisible();
  await ada.send("Old things");
  await ada.message("Old things").hover();
  await ada.page.getByRole("button", { name: "React with 👍" }).click();
  await expect(chip(ada.page, "👍", 1)).toBeVisible();
  await ada.page.getByRole("button", { name: "What to do with this room" }).click();
  await ada.page.getByRole("menuitem", { name: "Room settings" }).click();
  await ada.page.getByRole("dialog", { name: /^Settings of/ }).getByRole("button", { name: "Archive room" }).click();
  await expect(ada.page.getByText("This room is archived: it can be read")).toBeVisible();

  await ada.message("Old things").hover();
  await expect(ada.page.getByRole("button", { name: "Add a reaction" })).toHaveCount(0);
  await chip(ada.page, "👍", 1).click();
  await expect(ada.page.getByRole("alert")).toHaveText(/This room is archived/);
  await expect(chip(ada.page, "👍", 1)).toHaveAttribute("aria-pressed", "true");
  expect(grace.complaints).toEqual([]);
});

test("on a phone a long touch offers emoji at once, all of them on a sheet, and who it was", async ({ visit, server }) => {
  const [ada, grace] = await said(visit, "Tap me", PHONE);
  const message = ada.message("Tap me");
  await longTouch(ada.page, message);
  await ada.page.getByRole("dialog", { name: "Message" }).getByRole("button", { name: "React with 🎉" }).tap();
  await expect(chip(grace.page, "🎉", 1)).toBeVisible();

  await ada.page.getByRole("group", { name: "Reactions" }).getByRole("button", { name: "Add a reaction" }).tap();
  const sheet = ada.page.getByRole("dialog", { name: "Emoji" });
  await sheet.getByRole("combobox").fill("rocket");
  await withoutFaults(ada.page);
  await sheet.getByRole("gridcell", { name: "rocket" }).tap();
  await expect(chip(grace.page, "🚀", 1)).toBeVisible();

  // More than a message names: the rest is a number.
  const { id } = await (await Person.register(server.url, "counter")).messageSaying("Tap me");
  for (let number = 1; number <= 22; number++) {
    const person = await Person.register(server.url, `fan${String(number)}`, `Fan ${String(number)}`);
    await person.react(id, "🚀");
  }
  await expect(chip(ada.page, "🚀", 23)).toBeVisible();
  await longTouch(ada.page, chip(ada.page, "🚀", 23));
  const who = ada.page.getByRole("dialog", { name: "🚀, 23 reactions" });
  await expect(who.getByRole("listitem")).toHaveCount(21);
  await expect(who.getByText("Fan 19", { exact: true })).toBeVisible();
  await expect(who.getByText("3 more")).toBeVisible();
  await withoutFaults(ada.page);
});

test("emoji come into a message by their button and by a colon", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ada.composer.pressSequentially("Well done :tad");
  await expect(ada.page.getByRole("option", { name: /party popper/ })).toBeVisible();
  await ada.page.keyboard.press("Enter");
  await expect(ada.composer).toHaveValue("Well done 🎉 ");
  await ada.page.getByRole("button", { name: "Emoji", exact: true }).click();
  await ada.page.getByRole("combobox", { name: "Find an emoji" }).fill("rocket");
  await ada.page.keyboard.press("Enter");
  await expect(ada.composer).toBeFocused();
  await expect(ada.composer).toHaveValue("Well done 🎉 🚀");
  await ada.composer.press("Enter");
  await expect(ada.message("Well done 🎉 🚀")).toBeVisible();
  await ada.send("At 10:30 :) and a:bc");
  await expect(ada.message("At 10:30 :) and a:bc")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`emoji and reactions have no serious fault of accessibility, ${colorScheme}`, async ({ visit }) => {
    const [ada, grace] = await said(visit, "Look", { colorScheme });
    await grace.message("Look").hover();
    await grace.page.getByRole("button", { name: "React with 👍" }).click();
    await chip(ada.page, "👍", 1).hover();
    await expect(ada.page.getByRole("tooltip")).toBeVisible();
    await withoutFaults(ada.page);
    await ada.page.getByRole("group", { name: "Reactions" }).getByRole("button", { name: "Add a reaction" }).click();
    await expect(ada.page.getByRole("grid")).toBeVisible();
    await withoutFaults(ada.page);
  });
}

async function longTouch(page: Page, on: ReturnType<Page["locator"]>): Promise<void> {
  const box = await on.boundingBox();
  const [x, y] = [(box?.x ?? 0) + Math.min(40, (box?.width ?? 0) / 2), (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  await expect(page.getByRole("dialog")).toBeVisible();
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
