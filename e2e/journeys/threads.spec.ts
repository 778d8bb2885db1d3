import type { Locator } from "@playwright/test";
import { withoutFaults } from "../support/accessibility";
import type { Visitor } from "../support/browser";
import { stored, untilInstalled } from "../support/kept";
import { Person } from "../support/person";
import { expect, test } from "../support/test";

const DESK = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 } };

function panel({ page }: Visitor): Locator {
  return page.getByRole("complementary", { name: /^Thread in/ });
}

async function replyInThread(visitor: Visitor, to: string): Promise<void> {
  const message = visitor.message(to).first();
  await expect(message.getByRole("button", { name: "Reply in thread" })).toBeAttached();
  await message.focus();
  await message.press("Enter");
  await visitor.page.getByRole("menuitem", { name: "Reply in thread" }).click();
  await expect(panel(visitor)).toBeVisible();
}

async function say(visitor: Visitor, reply: string): Promise<void> {
  const field = panel(visitor).getByRole("textbox", { name: "Reply in the thread" });
  await field.fill(reply);
  await field.press("Enter");
  await expect(panel(visitor).getByRole("article").filter({ hasText: reply })).toBeVisible();
}

function roomLog({ page }: Visitor): Locator {
  return page.getByRole("log", { name: "Messages in #general" });
}

for (const [size, options] of [["desk", DESK], ["phone", PHONE]] as const) {
  test(`two people talk in a thread, ${size}`, async ({ visit }) => {
    const phone = size === "phone";
    const ada = await visit(options);
    const grace = await visit(options);
    await ada.register("ada", "Ada Lovelace");
    await grace.register("grace", "Grace Hopper");
    if (phone) for (const { page } of [ada, grace]) await page.getByRole("link", { name: /general/ }).click();
    await ada.send("Who brings the cake?");
    await replyInThread(grace, "Who brings the cake?");
    await expect(panel(grace).getByText("Nobody has replied yet.")).toBeVisible();
    await withoutFaults(grace.page);
    await say(grace, "I do, with cherries");

    const link = ada.page.getByRole("link", { name: /^1 reply/ });
    await expect(link).toBeVisible();
    await expect(roomLog(ada).getByText("with cherries")).toHaveCount(0);
    if (phone) await ada.page.getByRole("link", { name: "Back to rooms" }).click();
    const overview = ada.page.getByRole("link", { name: /^Threads/ });
    await expect(overview).toHaveAccessibleName(/^Threads ?, something new in 1 thread$/);
    await overview.click();
    await withoutFaults(ada.page);
    await ada.page.getByRole("link", { name: /Who brings the cake.*1 new/ }).click();
    await expect(panel(ada).getByText("I do, with cherries")).toBeVisible();
    if (!phone) await expect(overview).toHaveAccessibleName("Threads");
    await withoutFaults(ada.page);

    await panel(ada).getByRole("checkbox", { name: /^Also send to/ }).check();
    await say(ada, "Wonderful, everybody may know");
    await panel(grace).getByRole("link", { name: "Close the thread" }).click();
    const told = roomLog(grace).getByRole("article").filter({ hasText: "everybody may know" });
    await expect(told.getByRole("link", { name: "replied in a thread" })).toBeVisible();
    await expect(grace.page.getByRole("link", { name: /^2 replies/ })).toBeVisible();
    await withoutFaults(grace.page);
    await told.getByRole("link", { name: "replied in a thread" }).press("Enter");
    await expect(panel(grace).getByRole("article")).toHaveCount(2);

    expect(ada.complaints).toEqual([]);
    expect(grace.complaints).toEqual([]);
  });
}

test("what is deleted in a thread is counted no more, and one may stop following", async ({ visit }) => {
  const ada = await visit(DESK);
  const grace = await visit(DESK);
  await ada.register("ada", "Ada Lovelace");
  await grace.register("grace", "Grace Hopper");
  await ada.send("A question");
  await replyInThread(grace, "A question");
  await say(grace, "first answer");
  await say(grace, "second answer");
  await expect(ada.page.getByRole("link", { name: /^2 replies/ })).toBeVisible();

  const second = panel(grace).getByRole("article").filter({ hasText: "second answer" });
  await second.focus();
  await second.press("Enter");
  await grace.page.getByRole("menuitem", { name: "Delete message" }).click();
  await grace.page.getByRole("dialog").getByRole("button", { name: "Delete message" }).click();
  await expect(ada.page.getByRole("link", { name: /^1 reply/ })).toBeVisible();

  await ada.page.getByRole("link", { name: /^1 reply/ }).click();
  await panel(ada).getByRole("button", { name: "Stop following this thread" }).click();
  await expect(panel(ada).getByRole("button", { name: "Follow this thread" })).toBeVisible();
  await panel(ada).getByRole("link", { name: "Close the thread" }).click();
  await say(grace, "nobody is told");
  await expect(ada.page.getByRole("link", { name: /^2 replies/ })).toBeVisible();
  await expect(ada.page.getByRole("link", { name: /^Threads/ })).toHaveAccessibleName("Threads");
});

test("a thread has a draft and an address of its own, and the room stays as it was without a server", async ({ server, visit }) => {
  const ada = await visit({ ...DESK, installs: true });
  await ada.register("ada", "Ada Lovelace");
  await ada.send("A plan");
  await replyInThread(ada, "A plan");
  await say(ada, "a detail");
  const field = panel(ada).getByRole("textbox", { name: "Reply in the thread" });
  await field.fill("half a thought");
  await ada.page.reload();
  await expect(field).toHaveValue("half a thought");
  await expect(ada.composer).toHaveValue("");
  await expect(panel(ada).getByText("a detail")).toBeVisible();

  await ada.page.getByRole("link", { name: /^Threads/ }).click();
  await expect(panel(ada)).toHaveCount(0);
  await ada.page.keyboard.press("Control+k");
  await ada.page.getByRole("combobox", { name: "Room, thread or person" }).fill("plan");
  await expect(ada.page.getByRole("option", { name: /A plan.*Ada Lovelace in #general/ })).toBeVisible();
  await ada.page.keyboard.press("Enter");
  await expect(panel(ada).getByText("a detail")).toBeVisible();

  await untilInstalled(ada.page);
  await expect.poll(async () => JSON.stringify(await stored(ada.page, "cache"))).toContain("a detail");
  await server.kill();
  await ada.page.reload();
  await expect(roomLog(ada).getByText("A plan")).toBeVisible();
  await expect(panel(ada).getByText("a detail")).toBeVisible();
  await expect(roomLog(ada).getByText("a detail")).toHaveCount(0);
});

test("whoever is named sees it in the list, and may keep it unread", async ({ server, visit }) => {
  const grace = await Person.register(server.url, "grace", "Grace Hopper");
  const ada = await visit(DESK);
  await ada.register("ada", "Ada Lovelace");
  await ada.send("hello");
  const general = ada.page.getByRole("link", { name: /general/ });
  await ada.page.getByRole("link", { name: /^Threads/ }).click();
  await grace.send("one");
  await grace.send("and @ada, look");
  await expect(general).toHaveAccessibleName(/general, 2 unread messages, 1 mention/);
  await general.click();
  await expect(general).not.toHaveAccessibleName(/unread/);

  const message = ada.messages.filter({ hasText: ", look" });
  await message.focus();
  await message.press("Enter");
  await ada.page.getByRole("menuitem", { name: "Mark unread from here" }).click();
  await expect(general).toHaveAccessibleName(/general, 1 unread message, 1 mention/);
  await expect(roomLog(ada).getByText("New", { exact: true })).toBeVisible();
  await ada.page.getByRole("link", { name: /^Threads/ }).click();
  await ada.page.reload();
  await expect(general).toHaveAccessibleName(/general, 1 unread message, 1 mention/);
});

test("whoever calls many is asked first", async ({ server, visit }) => {
  const ids: string[] = [];
  for (let number = 0; number < 11; number++) ids.push((await Person.register(server.url, `guest${String(number)}`)).id);
  const ada = await visit(DESK);
  await ada.register("ada", "Ada Lovelace");
  const roomId = await ada.page.evaluate(async (memberIds) => {
    const body = JSON.stringify({ name: "party", kind: "private", memberIds });
    const made = await fetch("/api/rooms", { method: "POST", headers: { "Content-Type": "application/json" }, body });
    return ((await made.json()) as { id: string }).id;
  }, ids);
  await ada.page.goto(`/rooms/${roomId}`);
  await ada.send("the word `@room` calls nobody");
  await expect(ada.message("calls nobody")).toBeVisible();
  await ada.send("@room the cake is here");
  const dialog = ada.page.getByRole("dialog", { name: "Call 11 people?" });
  await expect(dialog).toBeVisible();
  await withoutFaults(ada.page);
  await dialog.getByRole("button", { name: "Cancel" }).last().click();
  await expect(ada.composer).toHaveValue("@room the cake is here");
  await ada.composer.press("Enter");
  await dialog.getByRole("button", { name: "Send to all" }).click();
  await expect(ada.message("the cake is here")).toBeVisible();
});
