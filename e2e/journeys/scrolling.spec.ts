import type { Visitor } from "../support/browser";
import { sayAll, textsOfAllSizes } from "../support/crowd";
import { Person } from "../support/person";
import { below, ride, rideThrough, STILL, toTheEnd } from "../support/scrolling";
import { expect, test } from "../support/test";

async function elsewhere(reader: Visitor): Promise<void> {
  await reader.page.getByRole("link", { name: "Find rooms" }).click();
  await expect(reader.page.getByRole("log")).toHaveCount(0);
}

const general = (reader: Visitor) => reader.page.getByRole("link", { name: /^general/ }).first();
const divider = (reader: Visitor) => reader.page.getByRole("log").getByText("New", { exact: true });

/** Scrolls until something further up is on the screen, and lets the page come to rest. */
async function upTo(reader: Visitor, text: string): Promise<void> {
  const { reached } = await ride(reader.page, { step: 120, until: text, most: 60_000 });
  expect(reached).toBe(true);
}

test("a room with unread messages opens at the first of them, and says so until one leaves", async ({ server, visit }) => {
  const author = await Person.register(server.url, "author");
  await sayAll(author, textsOfAllSizes(60));
  const reader = await visit();
  await reader.register("reader", "A Reader");
  await expect(reader.message("entry 60.")).toBeVisible();
  await expect(general(reader)).not.toHaveAccessibleName(/unread/);
  await elsewhere(reader);
  await sayAll(author, Array.from({ length: 40 }, (_, index) => `unread ${String(index + 1)}.`));
  await expect(general(reader)).toHaveAccessibleName(/40 unread/);

  await general(reader).click();
  await expect(reader.message("unread 1.")).toBeVisible();
  const height = reader.page.viewportSize()!.height;
  await expect.poll(() => below(reader.page, "unread 1.")).toBeLessThan(height / 3);
  expect(await below(reader.page, "unread 1.")).toBeGreaterThan(0);
  await expect(divider(reader)).toBeVisible();
  await author.send("one more");
  await expect(general(reader)).not.toHaveAccessibleName(/41 unread/);
  await expect(divider(reader)).toBeVisible();
  await elsewhere(reader);
  await general(reader).click();
  await expect(reader.messages.first()).toBeVisible();
  await reader.page.getByRole("button", { name: /Jump to latest|new message/ }).click();
  await expect(reader.message("one more")).toBeVisible();
  await expect(general(reader)).not.toHaveAccessibleName(/unread/);
  await elsewhere(reader);
  await general(reader).click();
  await expect(reader.message("one more")).toBeVisible();
  await expect(divider(reader)).toHaveCount(0);
});

test("Escape says that everything is read", async ({ server, visit }) => {
  const author = await Person.register(server.url, "author");
  await author.send("before");
  const reader = await visit();
  await reader.register("reader", "A Reader");
  await expect(reader.message("before")).toBeVisible();
  await elsewhere(reader);
  await sayAll(author, textsOfAllSizes(120));
  await general(reader).click();
  await expect(divider(reader)).toBeVisible();
  await expect(general(reader)).toHaveAccessibleName(/unread/);
  await reader.composer.press("Escape");
  await expect(divider(reader)).toHaveCount(0);
  await expect(general(reader)).not.toHaveAccessibleName(/unread/);
  await reader.page.reload();
  await expect(general(reader)).not.toHaveAccessibleName(/unread/);
});

test("at the end new messages stay in view; further up nothing moves, and what comes is counted", async ({ server, visit }) => {
  const author = await Person.register(server.url, "author");
  await sayAll(author, textsOfAllSizes(120));
  const reader = await visit();
  await reader.register("reader", "A Reader");
  await expect(reader.message("entry 120.")).toBeVisible();
  await sayAll(author, ["while at the end 1", `while at the end 2 ${"and on and on ".repeat(60)}`]);
  await expect(reader.message("while at the end 2")).toBeVisible();
  await expect.poll(() => toTheEnd(reader.page)).toBeLessThanOrEqual(1);

  await upTo(reader, "entry 60.");
  const before = await below(reader.page, "entry 60.");
  await sayAll(author, ["after one left 1", "after one left 2", "after one left 3"]);
  const latest = reader.page.getByRole("button", { name: "3 new messages" });
  await expect(latest).toBeVisible();
  expect(Math.abs((await below(reader.page, "entry 60."))! - before!)).toBeLessThanOrEqual(STILL);
  await latest.click();
  await expect(reader.message("after one left 3")).toBeVisible();
  await expect.poll(() => toTheEnd(reader.page)).toBeLessThanOrEqual(1);
  await expect(latest).toHaveCount(0);
});

test("whoever has just left the end is not pulled back by what changes in that moment", async ({ server, visit }) => {
  const author = await Person.register(server.url, "author");
  await sayAll(author, textsOfAllSizes(120));
  const reader = await visit();
  await reader.register("reader", "A Reader");
  await expect(reader.message("entry 120.")).toBeVisible();
  await expect.poll(() => toTheEnd(reader.page)).toBeLessThanOrEqual(1);
  const moved = await reader.page.evaluate(async () => {
    const list = document.querySelector('[role="log"]')!;
    const middle = list.getBoundingClientRect().top + list.clientHeight / 2;
    const read = Array.from(list.querySelectorAll('[role="article"]')).find((element) => element.getBoundingClientRect().bottom > middle)!;
    const before = list.scrollTop;
    list.scrollTop -= 130;
    // The list is drawn anew before the event of the scrolling comes.
    read.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true }));
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return before - list.scrollTop;
  });
  expect(Math.abs(moved - 130)).toBeLessThanOrEqual(STILL);
});

test("edits and deletions above and below leave what one reads where it is", async ({ visit }) => {
  const [author, reader] = await Promise.all([visit(), visit()]);
  await author.register("author", "An Author");
  for (let number = 1; number <= 40; number++) await author.send(`line ${String(number)}.`);
  await expect(author.page.getByRole("img", { name: "sending" })).toHaveCount(0);
  await reader.register("reader", "A Reader");
  await expect(reader.message("line 40.")).toBeVisible();
  await upTo(reader, "line 12.");
  await reader.page.evaluate(() => { document.querySelector('[role="log"]')!.scrollTop += 200; });
  const middle = await reader.page.evaluate(() => {
    const list = document.querySelector('[role="log"]')!.getBoundingClientRect();
    const seen = Array.from(document.querySelectorAll('[role="log"] [role="article"]')).filter((one) => one.getBoundingClientRect().top > list.top);
    return /line \d+\./.exec(seen[0]!.textContent)![0];
  });
  const before = await below(reader.page, middle);
  const above = `line ${String(Number(/\d+/.exec(middle)![0]) - 2)}.`;
  await author.message(above).hover();
  await author.message(above).getByRole("button", { name: "Edit message" }).click();
  const field = author.page.getByRole("textbox", { name: "Edit the message" });
  await field.fill(`${above} ${"now much longer than it was before ".repeat(20)}`);
  await field.press("Enter");
  await expect(reader.message("now much longer")).toBeAttached();
  await expect.poll(async () => Math.abs((await below(reader.page, middle))! - before!)).toBeLessThanOrEqual(STILL);
});

test("whoever comes back to a room finds it as they left it: further up, or at its end", async ({ server, visit }) => {
  const author = await Person.register(server.url, "author");
  await sayAll(author, textsOfAllSizes(200));
  const reader = await visit();
  await reader.register("reader", "A Reader");
  await expect(reader.message("entry 200.")).toBeVisible();
  await upTo(reader, "entry 70.");
  const before = await below(reader.page, "entry 70.");
  await elsewhere(reader);
  await sayAll(author, ["meanwhile"]);
  await general(reader).click();
  await expect(reader.message("entry 70.")).toBeVisible();
  await expect.poll(async () => Math.abs((await below(reader.page, "entry 70."))! - before!)).toBeLessThanOrEqual(STILL);
  await reader.page.getByRole("button", { name: /Jump to latest|new message/ }).click();
  await expect(reader.message("meanwhile")).toBeVisible();
  await elsewhere(reader);
  await general(reader).click();
  await expect(reader.message("meanwhile")).toBeVisible();
  await expect.poll(() => toTheEnd(reader.page)).toBeLessThanOrEqual(1);
});

test("a fast ride through 2,000 messages has no jump and no blank, and ends at the first", async ({ server, visit }) => {
  await rideThrough(2_000, server.url, await visit());
});
