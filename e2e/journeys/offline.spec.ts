import type { Visitor } from "../support/browser";
import { crash, stored, untilInstalled } from "../support/kept";
import { Person } from "../support/person";
import { expect, test } from "../support/test";

/** Waits until this is remembered for the next start. */
async function untilRemembered(visitor: Visitor, text: string): Promise<void> {
  await expect.poll(async () => JSON.stringify(await stored(visitor.page, "cache"))).toContain(text);
}

const lost = (visitor: Visitor) => visitor.page.getByText("No connection to the server.");
const offline = (visitor: Visitor) => visitor.page.getByText("You are offline.");

test("without a server the page opens, shows what was said and takes what one writes; later all is there once", async ({ server, visit }) => {
  const ada = await visit({ installs: true });
  await ada.register("ada", "Ada Lovelace");
  const grace = await Person.register(server.url, "grace", "Grace Hopper");
  await grace.send("line 1");
  await expect(ada.message("line 1")).toBeVisible();
  await untilInstalled(ada.page);
  await untilRemembered(ada, "line 1");
  const { pathname } = new URL(ada.page.url());

  await server.kill();
  await ada.page.reload();
  await expect(ada.message("line 1")).toBeVisible();
  await expect(lost(ada)).toBeVisible();
  await expect(ada.page.getByRole("button", { name: "Retry now" })).toBeVisible();
  await ada.send("line 2");
  await ada.composer.fill("a draft");
  await ada.page.goto("/");
  await expect(ada.message("line 2")).toBeVisible();
  await expect(ada.composer).toHaveValue("a draft");
  expect(new URL(ada.page.url()).pathname).toBe(pathname);
  await ada.send("line 3");
  await ada.page.reload();
  await expect.poll(() => ada.texts(/line \d/)).toEqual(["line 1", "line 2", "line 3"]);

  await server.start();
  await grace.send("line 4");
  await expect(ada.message("line 4")).toBeVisible({ timeout: 60_000 });
  await expect.poll(async () => (await grace.history()).filter(({ content }) => content.startsWith("line"))).toHaveLength(4);
  const said = (await grace.history()).map(({ content }) => content).filter((text) => text.startsWith("line"));
  await expect.poll(() => ada.texts(/line \d/)).toEqual(said);
  expect(said.indexOf("line 2")).toBeLessThan(said.indexOf("line 3"));
  await expect(lost(ada)).toBeHidden();
  expect(ada.complaints).toEqual([]);
});

test("a missing network shows at once, with the time of the next try; what was missed is counted afterwards", async ({ server, visit }) => {
  const ada = await visit({ installs: true });
  await ada.register("ada", "Ada Lovelace");
  const grace = await Person.register(server.url, "grace");
  await ada.composer.waitFor();
  await ada.page.context().setOffline(true);
  await expect(offline(ada)).toBeVisible();
  await expect(ada.page.getByText(/Next try in \d+ s|Connecting/)).toBeVisible();
  for (const text of ["first", "second", "third"]) await grace.send(text);
  await ada.page.context().setOffline(false);
  await expect(ada.message("third")).toBeVisible();
  await expect(ada.page.getByText("Caught up 3 messages")).toBeVisible();
  await expect(offline(ada)).toBeHidden();
});

test("a part of the page that does not come is asked for again, and the rest of it stays", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ada.composer.waitFor();
  let refused = 0;
  await ada.page.route(/\/assets\/SettingsPage/, async (route) => {
    if (refused >= 2) return route.continue();
    refused += 1;
    return route.abort();
  });
  await ada.page.getByRole("button", { name: /your menu/ }).click();
  await ada.page.getByRole("menuitem", { name: "Settings" }).click();
  await expect.poll(() => refused).toBe(2);
  await expect(ada.page.getByRole("heading", { name: "Profile" })).toBeVisible();
  expect(ada.complaints).toEqual([]);
});

test("a server that is killed again and again while one sends gets every message once, in order", async ({ server, visit }) => {
  const ada = await visit({ installs: true });
  await ada.register("ada", "Ada Lovelace");
  const grace = await Person.register(server.url, "grace");
  const texts: string[] = [];
  for (let round = 1; round <= 3; round++) {
    for (let number = 1; number <= 5; number++) {
      texts.push(`round ${String(round)} line ${String(number)}.`);
      await ada.send(texts.at(-1)!);
      if (number === 3) await server.kill();
    }
    await server.start();
    await expect(ada.page.getByRole("img", { name: "sending" })).toHaveCount(0, { timeout: 60_000 });
  }
  const said = (await grace.history()).map(({ content }) => content).filter((text) => text.startsWith("round"));
  expect(said).toEqual(texts);
});

test("two tabs share one outbox: each shows what the other wrote, and everything is sent once", async ({ server, visit }) => {
  const ada = await visit({ installs: true });
  await ada.register("ada", "Ada Lovelace");
  const grace = await Person.register(server.url, "grace");
  const context = ada.page.context();
  const second = await context.newPage();
  await second.goto("/");
  const composer = second.getByRole("textbox", { name: /^Message to/ });
  await composer.waitFor();

  await context.setOffline(true);
  await ada.send("from the first tab");
  await expect(second.getByRole("article").filter({ hasText: "from the first tab" })).toBeVisible();
  await composer.fill("from the second tab");
  await composer.press("Enter");
  await expect(ada.message("from the second tab")).toBeVisible();
  await ada.send("and the first again");
  await context.setOffline(false);

  const all = ["from the first tab", "from the second tab", "and the first again"];
  const said = async () => (await grace.history()).map(({ content }) => content).filter((text) => all.includes(text));
  await expect.poll(async () => (await said()).sort(), { timeout: 60_000 }).toEqual([...all].sort());
  for (const page of [ada.page, second]) await expect(page.getByRole("img", { name: "sending" })).toHaveCount(0);
  await expect.poll(async () => (await stored(ada.page, "kept")).filter(([key]) => key.includes(":outbox:"))).toEqual([]);
  expect(await said()).toHaveLength(3);
});

test("a tab that is killed at any step of sending loses no text and sends none twice", async ({ server, visit }) => {
  const ada = await visit({ installs: true });
  await ada.register("ada", "Ada Lovelace");
  const grace = await Person.register(server.url, "grace");
  const context = ada.page.context();
  const said = async () => (await grace.history()).map(({ content }) => content);
  const steps: [name: string, reached: (page: typeof ada.page, text: string) => Promise<unknown>][] = [
    ["at once", () => Promise.resolve()],
    ["once it shows", (page, text) => page.getByRole("article").filter({ hasText: text }).waitFor()],
    ["once the server has it", (_page, text) => expect.poll(said).toContain(text)],
  ];
  let { page } = ada;
  for (const [name, reached] of [...steps, ...steps]) {
    const text = `killed ${name} ${crypto.randomUUID()}`;
    const composer = page.getByRole("textbox", { name: /^Message to/ });
    await composer.fill(text);
    await expect.poll(async () => JSON.stringify(await stored(page, "kept"))).toContain(text);
    await composer.press("Enter");
    await reached(page, text);
    await crash(page);
    page = await context.newPage();
    await page.goto("/");
    const again = page.getByRole("textbox", { name: /^Message to/ });
    await again.waitFor();
    // Killed before it was kept as sent, the text is still what is being written.
    await expect.poll(async () => (await said()).includes(text) || (await again.inputValue()) === text).toBe(true);
    await expect(page.getByRole("img", { name: "sending" })).toHaveCount(0);
    expect((await said()).filter((one) => one === text).length).toBeLessThanOrEqual(1);
    if (!(await said()).includes(text)) await again.press("Enter");
    await expect.poll(async () => (await said()).filter((one) => one === text)).toHaveLength(1);
  }
});

test("a tab that was killed without a network has its messages sent by the next", async ({ server, visit }) => {
  const ada = await visit({ installs: true });
  await ada.register("ada", "Ada Lovelace");
  const grace = await Person.register(server.url, "grace");
  await untilInstalled(ada.page);
  const context = ada.page.context();
  await context.setOffline(true);
  await expect(offline(ada)).toBeVisible();
  await ada.send("line 1");
  await ada.send("line 2");
  await expect.poll(async () => (await stored(ada.page, "kept")).filter(([key]) => key.includes(":outbox:"))).toHaveLength(2);
  await crash(ada.page);
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.getByRole("article").filter({ hasText: "line 2" })).toBeVisible();
  await context.setOffline(false);
  const said = async () => (await grace.history()).map(({ content }) => content).filter((text) => text.startsWith("line"));
  await expect.poll(said, { timeout: 60_000 }).toEqual(["line 1", "line 2"]);
});

test("logging out without a server is finished when it is back, and leaves nothing behind", async ({ server, visit }) => {
  const ada = await visit({ installs: true });
  await ada.register("ada", "Ada Lovelace");
  await ada.send("for those who are here");
  await untilInstalled(ada.page);
  await untilRemembered(ada, "for those who are here");
  const context = ada.page.context();
  const old = await context.cookies();
  await server.kill();
  await expect(lost(ada)).toBeVisible();
  await ada.send("never sent");
  await ada.page.getByRole("button", { name: /your menu/ }).click();
  await ada.page.getByRole("menuitem", { name: "Log out" }).click();
  const question = ada.page.getByRole("dialog", { name: "Log out before everything is sent?" });
  await expect(question).toContainText("1 message has not been sent yet.");
  await question.getByRole("button", { name: "Log out" }).click();
  await expect(ada.page).toHaveURL(/\/login/);
  await expect.poll(async () => [...(await stored(ada.page, "kept")), ...(await stored(ada.page, "cache"))].map(([key]) => key)).toEqual(["mlchat:leaving"]);
  await ada.page.reload();
  await expect(ada.page.getByRole("button", { name: "Log in" })).toBeVisible();

  await server.start();
  await expect.poll(async () => (await context.cookies()).filter(({ name }) => name.includes("mlchat")), { timeout: 60_000 }).toEqual([]);
  const session = old.map(({ name, value }) => `${name}=${value}`).join("; ");
  expect((await fetch(`${server.url}/api/me`, { headers: { Cookie: session } })).status).toBe(401);
});

test("whose session has ended comes back to the same place, with what they were writing", async ({ visit }) => {
  const ada = await visit({ installs: true });
  await ada.register("ada", "Ada Lovelace");
  await ada.page.getByRole("link", { name: "Find rooms" }).or(ada.page.getByRole("link", { name: /general/ })).first().waitFor();
  await ada.composer.fill("half a sen");
  const place = new URL(ada.page.url()).pathname;
  await expect.poll(async () => JSON.stringify(await stored(ada.page, "kept"))).toContain("half a sen");
  await ada.page.context().clearCookies();
  await ada.page.reload();
  await expect(ada.page.getByText(/You were logged out\. Log in again/)).toBeVisible();
  await ada.page.getByLabel("Username").fill("ada");
  await ada.page.getByLabel("Password", { exact: true }).fill("ada has a long password");
  await ada.page.getByRole("button", { name: "Log in" }).click();
  await expect(ada.composer).toHaveValue("half a sen");
  expect(new URL(ada.page.url()).pathname).toBe(place);
});

test("who comes in after somebody else finds nothing of theirs", async ({ visit }) => {
  const ada = await visit({ installs: true });
  await ada.register("ada", "Ada Lovelace");
  await ada.talkTo("Ada Lovelace");
  await ada.send("a note to myself");
  await untilRemembered(ada, "a note to myself");
  await ada.page.context().clearCookies();
  await ada.register("mallory", "Mallory");
  await expect.poll(async () => JSON.stringify(await stored(ada.page, "cache"))).not.toContain("a note to myself");
  await expect(ada.page.getByText("a note to myself")).toHaveCount(0);
});

test("a tab that was away while somebody else came in from another sends nothing in their name", async ({ server, visit }) => {
  const ada = await visit({ installs: true });
  let away = false;
  await ada.page.routeWebSocket(/socket\.io/, (socket) => {
    if (away) void socket.close();
    else socket.connectToServer();
  });
  await ada.register("ada", "Ada Lovelace");
  const grace = await Person.register(server.url, "grace");
  const context = ada.page.context();
  const second = await context.newPage();
  await second.goto("/");
  await second.getByRole("textbox", { name: /^Message to/ }).waitFor();
  await ada.page.route("**/socket.io/**", (route) => route.abort());
  away = true;
  await ada.page.evaluate(() => { dispatchEvent(new Event("offline")); });
  await expect(lost(ada)).toBeVisible();
  await ada.send("by Ada");
  await context.clearCookies();
  await second.goto("/register");
  await second.getByLabel("Username").fill("mallory");
  await second.getByLabel("Password", { exact: true }).fill("mallory has a long password");
  await second.getByRole("button", { name: "Create account" }).click();
  await second.getByRole("textbox", { name: /^Message to/ }).waitFor();
  away = false;
  await ada.page.unrouteAll();
  await ada.page.reload();
  await ada.page.getByRole("textbox", { name: /^Message to/ }).waitFor();
  await expect(ada.page.getByRole("button", { name: /your menu/ })).toContainText("mallory");
  expect((await grace.history()).map(({ content }) => content)).not.toContain("by Ada");
});
