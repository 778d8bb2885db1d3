import { withoutFaults } from "../support/accessibility";
import { Person } from "../support/person";
import { expect, test } from "../support/test";

test("a link opens around its message, which stands out; one pages both ways, and Back leads to where one was", async ({ server, visit }) => {
  const author = await Person.register(server.url, "author");
  let roomId = "";
  for (let number = 1; number <= 420; number++) ({ roomId } = await author.send(`entry ${String(number)}.`));
  const reader = await visit();
  await reader.register("reader", "A Reader");
  await expect(reader.message("entry 420.")).toBeVisible();
  const list = reader.page.getByRole("log");
  await list.hover();
  await reader.page.mouse.wheel(0, -700);
  await expect(reader.page.getByRole("button", { name: "Jump to latest" })).toBeVisible();
  const firstSeen = () =>
    list.evaluate((scroller) => {
      const top = scroller.getBoundingClientRect().top;
      return Array.from(scroller.querySelectorAll("[role=article]")).find((one) => one.getBoundingClientRect().bottom > top + 4)?.textContent;
    });
  const before = await firstSeen();

  // The author came into the room first, so the numbers of the messages lie one further.
  const { seq } = await author.messageSaying("entry 100.");
  await author.send(`look at ${server.url}/rooms/${roomId}/at/${String(seq)}`);
  await list.evaluate((scroller) => { scroller.scrollTop -= 1; });
  await reader.page.evaluate((path) => {
    history.pushState(null, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
  }, `/rooms/${roomId}/at/${String(seq)}`);

  const linked = reader.message("entry 100.");
  await expect(linked).toBeVisible();
  await expect(linked).toHaveAttribute("data-lit", "true");
  await expect(linked).toBeFocused();
  await expect(linked).not.toHaveAttribute("data-lit", "true");

  const seen = new Set<number>();
  const collect = async () => {
    for (const text of await reader.texts(/entry \d+\./)) seen.add(Number(/\d+/.exec(text)![0]));
  };
  await list.hover();
  for (const [step, goal] of [[-500, 1], [500, 420]] as const) {
    await expect
      .poll(async () => { await reader.page.mouse.wheel(0, step); await collect(); return seen.has(goal); }, { timeout: 60_000, intervals: [60] })
      .toBe(true);
  }
  expect(seen.size).toBe(420);

  await reader.page.goBack();
  await expect.poll(firstSeen).toBe(before);
  expect(reader.complaints).toEqual([]);
});

test("the address of a message is copied from its menu, and shows as a link with what it says", async ({ visit }) => {
  const ada = await visit({ permissions: ["clipboard-read", "clipboard-write"] });
  await ada.register("ada", "Ada Lovelace");
  await ada.send("The **original** words");
  await ada.message("original").hover();
  await ada.message("original").getByRole("button", { name: "Copy link" }).click();
  const address = await ada.page.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(/\/rooms\/[\w-]+\/at\/\d+$/);
  await ada.send(`see ${address}`);
  const link = ada.page.getByRole("link", { name: /^#general ?Ada Lovelace: The original words$/ });
  await expect(link).toBeVisible();
  await withoutFaults(ada.page);
  await link.click();
  await expect(ada.page).toHaveURL(address);
  await expect(ada.message("The original words").first()).toBeFocused();
  expect(ada.complaints).toEqual([]);
});

test("a link to nothing, and one to what is not for one to see, say so", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  const roomPath = new URL(ada.page.url()).pathname;
  await ada.page.goto(`${roomPath}/at/99999`);
  await expect(ada.page.getByRole("heading", { name: "This message is not here" })).toBeVisible();
  await ada.page.getByRole("link", { name: "Go to the room" }).click();
  await expect(ada.composer).toBeVisible();
  await ada.page.goto("/rooms/0190b7a0-0000-7000-8000-000000000000/at/1");
  await expect(ada.page.getByRole("heading", { name: "This room is not here" })).toBeVisible();
});
