import { expect, test } from "../support/test";
import { Person } from "../support/person";

test("what one sends, the other sees without reloading", async ({ visit }) => {
  const ada = await visit();
  const grace = await visit();
  await ada.register("ada", "Ada Lovelace");
  await grace.register("grace", "Grace Hopper");

  await ada.send("Good morning");
  await expect(grace.message("Good morning")).toBeVisible();
  await grace.send("Hello Ada 👋 مرحبا");
  await expect(ada.message("Hello Ada 👋 مرحبا")).toBeVisible();
  await expect(ada.message("Good morning")).toHaveCount(1);

  expect(ada.complaints).toEqual([]);
  expect(grace.complaints).toEqual([]);
});

test("both go on by themselves after the server was killed, and show everything once and in order", async ({ server, visit }) => {
  const ada = await visit();
  const grace = await visit();
  await ada.register("ada", "Ada Lovelace");
  await grace.register("grace", "Grace Hopper");
  await ada.send("line 1");
  await grace.send("line 2");
  await expect(ada.message("line 2")).toBeVisible();

  await server.kill();
  await expect(ada.page.getByText("No connection to the server.")).toBeVisible();
  await ada.send("line 3");
  await ada.send("line 4");
  await expect(ada.message("line 4")).toBeVisible();
  await server.start();
  await expect(grace.message("line 4")).toBeVisible({ timeout: 60_000 });
  await grace.send("line 5");
  await expect(ada.message("line 5")).toBeVisible({ timeout: 60_000 });
  await expect(ada.page.getByText("No connection to the server.")).toBeHidden();

  const everything = ["line 1", "line 2", "line 3", "line 4", "line 5"];
  for (const visitor of [ada, grace]) {
    await expect.poll(() => visitor.texts(/line \d/)).toEqual(everything);
    await visitor.page.reload();
    await expect.poll(() => visitor.texts(/line \d/)).toEqual(everything);
  }
});

test("a direct message reaches the other one and nobody else", async ({ visit }) => {
  const ada = await visit();
  const grace = await visit();
  const mallory = await visit();
  await ada.register("ada", "Ada Lovelace");
  await grace.register("grace", "Grace Hopper");
  await mallory.register("mallory", "Mallory");

  await ada.talkTo("Grace Hopper");
  await ada.send("just between us");
  const inSidebar = grace.page.getByRole("link", { name: /Ada Lovelace/ });
  await expect(inSidebar).toHaveAccessibleName(/1 unread/);
  await inSidebar.click();
  await expect(grace.message("just between us")).toBeVisible();
  await expect(inSidebar).not.toHaveAccessibleName(/unread/);

  await ada.openRoom("general");
  await ada.send("and this is for everybody");
  await expect(mallory.message("and this is for everybody")).toBeVisible();
  await expect(mallory.page.getByText("just between us")).toHaveCount(0);
  await expect(mallory.page.getByRole("link", { name: /Ada Lovelace/ })).toHaveCount(0);
});

test("earlier messages come when one scrolls up, without a jump and without a hole", async ({ server, visit }) => {
  const author = await Person.register(server.url, "author");
  for (let number = 1; number <= 230; number++) await author.send(`entry ${String(number)}.`);
  const reader = await visit();
  await reader.register("reader", "A Reader");
  await expect(reader.message("entry 230.")).toBeVisible();

  const seen = new Set<string>();
  const list = reader.page.getByRole("log");
  await list.hover();
  await expect
    .poll(
      async () => {
        await reader.page.mouse.wheel(0, -500);
        (await reader.texts(/entry \d+\./)).forEach((text) => seen.add(text));
        return seen.has("entry 1.");
      },
      { timeout: 60_000, intervals: [60] },
    )
    .toBe(true);
  expect(seen.size).toBe(230);
  expect(reader.complaints).toEqual([]);
});
