import { withoutFaults } from "../support/accessibility";
import type { Visitor } from "../support/browser";
import { Person } from "../support/person";
import { expect, test, type Page } from "../support/test";

const screens = ["profile", "appearance", "language", "notifications", "keyboard", "accessibility", "sessions", "about"];

async function open({ page }: Visitor, screen: string): Promise<void> {
  await page.goto(`/settings/${screen}`);
  await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
}

const widerThanWindow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test("one opens the settings from one's menu and comes back to where one was", async ({ visit }) => {
  const ada = await visit();
  const { page } = ada;
  await ada.register("ada", "Ada Lovelace");
  await ada.openRoom("general");
  const room = page.url();

  await page.getByRole("button", { name: /your menu/ }).click();
  await page.getByRole("menuitem", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Profile" })).toBeVisible();
  await page.getByRole("link", { name: "Devices" }).click();
  await expect(page).toHaveURL(/settings\/sessions$/);
  await page.getByRole("link", { name: "Back to the chat" }).click();
  await expect(page).toHaveURL(room);
});

test("a new display name is seen by others on what was said before", async ({ server, visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada");
  await ada.openRoom("general");
  await ada.send("hello");
  await expect(ada.message("hello")).toBeVisible();

  await open(ada, "profile");
  const name = ada.page.getByLabel("Display name");
  await name.fill(" ");
  await ada.page.getByRole("button", { name: "Save" }).click();
  await expect(ada.page.getByText("Use 1 to 64 visible characters.")).toBeVisible();
  await name.fill("Augusta Byron");
  await ada.page.getByRole("button", { name: "Save" }).click();
  await expect(ada.page.getByText("Saved")).toBeVisible();

  const grace = await visit();
  await grace.register("grace", "Grace");
  await grace.page.getByRole("link", { name: /general/ }).click();
  await expect(grace.message("hello")).toContainText("Augusta Byron");
  expect(server.log).not.toContain("Augusta");
});

test("the look applies at once, survives a reload, and follows one to another browser", async ({ visit }) => {
  const ada = await visit({ colorScheme: "light" });
  const { page } = ada;
  await ada.register("ada", "Ada");
  await open(ada, "appearance");
  const background = () => page.evaluate(() => getComputedStyle(document.querySelector("main")!.parentElement!.parentElement!).backgroundColor);
  const light = await background();
  await page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect.poll(background).not.toBe(light);

  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector("h3")!).fontSize));
  const usual = await size();
  await page.getByRole("radio", { name: "Larger" }).check({ force: true });
  await expect.poll(size).toBeGreaterThan(usual * 1.3);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Larger" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();

  const elsewhere = await visit({ colorScheme: "light" });
  await elsewhere.logIn("ada");
  await expect(elsewhere.page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the language changes without a reload and is spoken on the next device too", async ({ visit }) => {
  const ada = await visit();
  const { page } = ada;
  await ada.register("ada", "Ada");
  await open(ada, "language");
  await page.getByRole("radio", { name: "Deutsch" }).check({ force: true });
  await expect(page.getByRole("heading", { name: "Sprache und Zeit" })).toBeVisible();
  await page.getByRole("radio", { name: "العربية" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.getByRole("radio", { name: "Deutsch" }).check({ force: true });
  await expect(page.locator("html")).toHaveAttribute("dir", "ltr");
  await page.getByRole("radio", { name: /24 Stunden/ }).check({ force: true });
  await expect(page.getByText("zum Beispiel 15:30").first()).toBeVisible();

  const elsewhere = await visit();
  await elsewhere.logIn("ada");
  await expect(elsewhere.page.locator("html")).toHaveAttribute("lang", "de");
});

test("whoever wants single keys chooses which, by keyboard alone, and they act after a reload too", async ({ visit }) => {
  const ada = await visit();
  const { page } = ada;
  await ada.register("ada", "Ada");
  await ada.send("the only one");
  await expect(ada.message("the only one")).toBeVisible();
  const room = page.url();

  await open(ada, "keyboard");
  await page.getByRole("switch", { name: "Single-key shortcuts" }).check({ force: true });
  await page.getByRole("button", { name: "Message above: K" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Message above: Press a key" })).toBeFocused();
  await page.keyboard.press("F5");
  await page.keyboard.press("j");
  await expect(page.getByRole("button", { name: "Message above: J" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Message below: K" })).toBeVisible();
  await page.getByRole("button", { name: "Reply to the message: R" }).click();
  await page.keyboard.press("Delete");
  await expect(page.getByRole("button", { name: "Reply to the message: None" })).toBeVisible();

  await page.goto(room);
  await expect(ada.message("the only one")).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(ada.composer).not.toBeFocused();
  await page.keyboard.press("j");
  await expect(ada.message("the only one")).toBeFocused();

  await open(ada, "keyboard");
  await page.getByRole("button", { name: "Use the default keys" }).click();
  await expect(page.getByRole("button", { name: "Message above: K" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Use the default keys" })).toBeDisabled();
  expect(ada.complaints).toEqual([]);
});

test("two devices of one person agree at once, also on what was chosen without a server", async ({ visit }) => {
  const desk = await visit({ colorScheme: "light" });
  await desk.register("ada", "Ada");
  const phone = await visit({ colorScheme: "light", viewport: { width: 390, height: 844 } });
  await phone.logIn("ada");
  await expect(phone.page.getByRole("link", { name: /general/ })).toBeVisible();

  await open(phone, "keyboard");
  await open(desk, "keyboard");
  await desk.page.getByRole("radio", { name: "Ctrl+Enter" }).check({ force: true });
  await expect(phone.page.getByRole("radio", { name: "Ctrl+Enter" })).toBeChecked();

  await open(desk, "appearance");
  await open(phone, "notifications");
  await desk.page.context().setOffline(true);
  await desk.page.getByRole("radio", { name: "Dark" }).check({ force: true });
  await expect(desk.page.locator("html")).toHaveAttribute("data-theme", "dark");
  await phone.page.getByRole("switch", { name: "At set times" }).click();
  await expect(phone.page.getByLabel("From")).toHaveValue("22:00");
  await desk.page.context().setOffline(false);
  await expect(phone.page.locator("html")).toHaveAttribute("data-theme", "dark");
  await open(desk, "notifications");
  await expect(desk.page.getByRole("switch", { name: "At set times" })).toBeChecked();

  // The habit is one of the composer too.
  await desk.page.goto("/");
  await desk.openRoom("general");
  await desk.composer.pressSequentially("one");
  await desk.composer.press("Enter");
  await desk.composer.pressSequentially("two");
  await desk.composer.press("Control+Enter");
  await expect(desk.message("one")).toContainText("two");
});

test("a device that one does not know is logged out, and its page says so", async ({ visit }) => {
  const desk = await visit();
  await desk.register("ada", "Ada");
  const phone = await visit({ userAgent: "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0" });
  await phone.logIn("ada");
  await expect(phone.page.getByRole("link", { name: /general/ })).toBeVisible();

  await open(desk, "sessions");
  await expect(desk.page.getByText("this device")).toHaveCount(1);
  await desk.page.getByRole("button", { name: "Log out Firefox on Android" }).click();
  await expect(desk.page.getByText("You are logged in on this device only.")).toBeVisible();
  await expect(phone.page).toHaveURL(/\/login$/);
  await expect(phone.page.getByText("You were logged out.")).toBeVisible();
});

test("all other devices are logged out at once, after a question", async ({ visit }) => {
  const desk = await visit();
  await desk.register("ada", "Ada");
  const others = [await visit(), await visit()];
  for (const other of others) {
    await other.logIn("ada");
    await expect(other.page.getByRole("link", { name: /general/ })).toBeVisible();
  }
  await open(desk, "sessions");
  await desk.page.getByRole("button", { name: "Log out all other devices" }).click();
  await desk.page.getByRole("dialog").getByRole("button", { name: "Log out all other devices" }).click();
  for (const other of others) await expect(other.page).toHaveURL(/\/login$/);
  await expect(desk.page.getByText("You are logged in on this device only.")).toBeVisible();
});

test("notifications are asked for by a click alone, tell of a direct message, and say why of others not", async ({ server, browser, visit }) => {
  const ada = await visit({ permissions: ["notifications"] });
  const { page } = ada;
  await page.addInitScript(() => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    class Kept {
      static permission = "default";
      static requestPermission() {
        Kept.permission = "granted";
        return Promise.resolve("granted");
      }
      constructor(title: string, { body }: { body: string }) {
        shown.push(`${title}: ${body}`);
      }
      close() {
        return undefined;
      }
    }
    Object.assign(globalThis, { Notification: Kept });
    // Nobody looks at the page.
    document.hasFocus = () => false;
  });
  const shown = () => page.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  await ada.register("ada", "Ada");
  await open(ada, "notifications");
  await page.getByRole("button", { name: "Turn on notifications" }).click();
  await expect(page.getByRole("switch", { name: "Show notifications" }).or(page.getByRole("checkbox", { name: "Show notifications" }))).toBeChecked();
  await page.getByRole("button", { name: "Send a test notification" }).click();
  await expect.poll(shown).toEqual(["This is how a notification looks: It worked."]);

  const grace = await Person.register(server.url, "grace", "Grace");
  await grace.send("are you there?", await grace.find("ada"));
  await expect.poll(shown).toContain("Grace: are you there?");
  await grace.send("good morning everybody");
  const log = page.getByRole("list", { name: "What became of the last messages" });
  await expect(log.getByRole("listitem").first()).toContainText("you wanted no notification for this");
  await expect(log.getByRole("listitem")).toHaveCount(3);
  expect(browser.isConnected()).toBe(true);
});

for (const [colorScheme, locale] of [
  ["light", "en-US"],
  ["dark", "ar"],
] as const) {
  test(`no screen keeps anybody out: ${colorScheme}, ${locale}`, async ({ visit }) => {
    const ada = await visit({ colorScheme });
    await ada.register("ada", "Ada");
    await open(ada, "language");
    if (locale === "ar") {
      await ada.page.getByRole("radio", { name: "العربية" }).check({ force: true });
      await expect(ada.page.locator("html")).toHaveAttribute("dir", "rtl");
    }
    for (const screen of screens) {
      await open(ada, screen);
      await withoutFaults(ada.page);
    }
    expect(ada.complaints).toEqual([]);
  });
}

test("at 320 px, and with text twice as large, nothing has to be scrolled sideways", async ({ visit }) => {
  const ada = await visit({ viewport: { width: 320, height: 640 } });
  const { page } = ada;
  await ada.register("ada", "Ada");
  await page.goto("/settings");
  await expect(page.getByRole("link", { name: "Appearance" })).toBeVisible();
  for (const screen of screens) {
    await open(ada, screen);
    expect(await widerThanWindow(page), screen).toBe(false);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await widerThanWindow(page), `${screen} at 200 %`).toBe(false);
    const cut = await page.locator("main").evaluate((main) => main.scrollWidth > main.clientWidth);
    expect(cut, `${screen} inside at 200 %`).toBe(false);
  }
});
