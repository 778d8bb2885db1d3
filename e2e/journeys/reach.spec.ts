import { withoutFaults } from "../support/accessibility";
import { expect, type Page, test } from "../support/test";
import { Person } from "../support/person";

for (const colorScheme of ["light", "dark"] as const) {
  test(`no screen has a serious fault of accessibility, ${colorScheme}`, async ({ server, visit }) => {
    const visitor = await visit({ colorScheme });
    for (const path of ["/login", "/register", "/setup#code=x"]) {
      await visitor.page.goto(path);
      await visitor.page.getByRole("button", { name: /Log in|Create/ }).first().waitFor();
      await withoutFaults(visitor.page);
    }
    const author = await Person.register(server.url, "author");
    await author.send("https://example.org is a link");
    await visitor.register("reader", "A Reader");
    await visitor.send("an own message");
    await expect(visitor.message("an own message")).toBeVisible();
    await withoutFaults(visitor.page);
    await visitor.page.goto("/rooms/there-is-none");
    await visitor.page.getByText("This room is not here").waitFor();
    await withoutFaults(visitor.page);
  });
}

test("a phone shows one pane at a time and never scrolls sideways", async ({ visit }) => {
  const phone = await visit({ viewport: { width: 320, height: 640 }, hasTouch: true });
  await phone.register("ada", "Ada Lovelace-With-A-Name-That-Does-Not-Fit-Anywhere");
  await phone.openRoom("general");
  await phone.send("w".repeat(300));
  await expect(phone.message("wwww")).toBeVisible();
  await withoutSidewaysScroll(phone.page);
  await phone.page.getByRole("button", { name: "Back to rooms" }).or(phone.page.getByRole("link", { name: "Back to rooms" })).click();
  await expect(phone.page.getByRole("link", { name: /general/ })).toBeVisible();
  await expect(phone.composer).toBeHidden();
  await withoutSidewaysScroll(phone.page);
});

async function withoutSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(content).toBeLessThanOrEqual(window!);
}

test("one can register, find a room, talk and leave with the keyboard alone", async ({ visit }) => {
  const ada = await visit();
  await ada.page.goto("/register");
  await ada.page.getByLabel("Username").focus();
  await ada.page.keyboard.type("ada");
  await ada.page.keyboard.press("Tab");
  await ada.page.keyboard.press("Tab");
  await ada.page.keyboard.type("ada has a long password");
  await ada.page.keyboard.press("Enter");
  await ada.composer.waitFor();
  await expect(ada.composer).toBeFocused();
  await ada.page.keyboard.type("first line");
  await ada.page.keyboard.press("Shift+Enter");
  await ada.page.keyboard.type("second line");
  await ada.page.keyboard.press("Enter");
  await expect(ada.message("first line")).toContainText("second line");
  await expect(ada.composer).toHaveValue("");
});

test("whoever stands at a room in the sidebar stays there when it becomes unread, and goes where they click", async ({ server, visit }) => {
  const grace = await Person.register(server.url, "grace", "Grace Hopper");
  const ada = await visit();
  const { page } = ada;
  await ada.register("ada", "Ada Lovelace");
  const room = { name: "garden", kind: "private", memberIds: [await grace.find("ada")] };
  const garden = await grace.rest<{ id: string }>("POST", "/api/rooms", room);
  const sidebar = page.getByRole("navigation", { name: "Rooms and people" });
  await sidebar.getByRole("link", { name: "general" }).click();
  await expect(page.getByRole("heading", { name: "general", level: 1 })).toBeVisible();

  await sidebar.getByRole("link", { name: "garden" }).focus();
  await grace.rest("POST", "/api/messages", { roomId: garden.id, content: "The first tomatoes" });
  await expect(sidebar.getByRole("link", { name: "garden, 1 unread" })).toBeFocused();

  await page.getByRole("heading", { name: "general", level: 1 }).click();
  await grace.rest("POST", "/api/messages", { roomId: garden.id, content: "and the second" });
  await expect(sidebar.getByRole("link", { name: "garden, 2 unread" })).not.toBeFocused();
});

test("what is half written survives a reload", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ada.composer.fill("not finished yet");
  await ada.page.reload();
  await expect(ada.composer).toHaveValue("not finished yet");
});

test("markup that somebody sends is shown as text and runs nothing", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada <b>Lovelace</b>");
  const hostile = `<img src=x onerror="window.hit=1"> <script>window.hit=1</script> javascript:window.hit=1`;
  await ada.send(hostile);
  await expect(ada.message(hostile)).toBeVisible();
  expect(await ada.page.evaluate(() => "hit" in window)).toBe(false);
  expect(ada.complaints).toEqual([]);
});
