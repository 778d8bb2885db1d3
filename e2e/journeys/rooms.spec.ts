import type { Visitor } from "../support/browser";
import { withoutFaults } from "../support/accessibility";
import { expect, test } from "../support/test";

type Visit = () => Promise<Visitor>;

async function two(visit: Visit): Promise<[Visitor, Visitor]> {
  const ada = await visit();
  const grace = await visit();
  await ada.register("ada", "Ada Lovelace");
  await grace.register("grace", "Grace Hopper");
  return [ada, grace];
}

/** Ada has made the room, and Grace has come in. */
async function twoIn(room: string, visit: Visit): Promise<[Visitor, Visitor]> {
  const [ada, grace] = await two(visit);
  await makeRoom(ada, room);
  await joinRoom(grace, room);
  return [ada, grace];
}

async function makeRoom({ page }: Visitor, name: string, kind: "Everybody" | "By invitation" = "Everybody"): Promise<void> {
  await page.getByRole("button", { name: "Make a room" }).click();
  const dialog = page.getByRole("dialog", { name: "New room" });
  await dialog.getByText(kind, { exact: true }).click();
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Create room" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

async function joinRoom({ page }: Visitor, name: string): Promise<void> {
  await page.getByRole("link", { name: "Find rooms" }).click();
  await page.getByRole("searchbox", { name: "Find a room by its name" }).fill(name);
  await page.getByRole("button", { name: `Join ${name}` }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
}

async function members({ page }: Visitor): Promise<void> {
  await page.getByRole("link", { name: /^\d+ members?$/ }).click();
  await expect(page.getByRole("complementary", { name: "Members" })).toBeVisible();
}

async function doAbout({ page }: Visitor, name: string, act: string): Promise<void> {
  await page.getByRole("listitem").filter({ hasText: name }).hover();
  await page.getByRole("button", { name: `What to do about ${name}` }).click();
  await page.getByRole("menuitem", { name: act }).click();
}

async function change({ page }: Visitor, act: (dialog: ReturnType<typeof page.getByRole>) => Promise<void>): Promise<void> {
  await page.getByRole("button", { name: "What to do with this room" }).click();
  await page.getByRole("menuitem", { name: "Room settings" }).click();
  const dialog = page.getByRole("dialog", { name: /^Settings of/ });
  await dialog.waitFor();
  await act(dialog);
}

test("one makes a room, another finds it and comes in, and both talk", async ({ visit }) => {
  const [ada, grace] = await two(visit);

  await makeRoom(ada, "garden");
  await joinRoom(grace, "garden");
  await expect(ada.page.getByText(/Grace Hopper.? came in/)).toBeVisible();
  await grace.send("Who waters the tomatoes?");
  await expect(ada.message("Who waters the tomatoes?")).toBeVisible();

  await grace.page.getByRole("link", { name: /general/ }).click();
  await ada.send("I do, on Fridays");
  await expect(grace.page.getByRole("link", { name: /garden/ })).toHaveAccessibleName(/1 unread/);
  expect(ada.complaints).toEqual([]);
  expect(grace.complaints).toEqual([]);
});

test("a name that is taken is said at its field", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ada.page.getByRole("button", { name: "Make a room" }).click();
  const dialog = ada.page.getByRole("dialog", { name: "New room" });
  await dialog.getByLabel("Name").fill("GENERAL");
  await dialog.getByRole("button", { name: "Create room" }).click();
  await expect(dialog.getByText("Another room has this name")).toBeVisible();
  await expect(dialog.getByLabel("Name")).toBeFocused();
});

test("what a moderator changes everybody sees at once, and a role decides what one may do", async ({ visit }) => {
  const [ada, grace] = await twoIn("garden", visit);

  await change(grace, async (dialog) => {
    await expect(dialog.getByRole("button", { name: "Save" })).toHaveCount(0);
    await dialog.getByRole("button", { name: "Close" }).click();
  });
  await members(ada);
  await doAbout(ada, "Grace Hopper", "Make moderator");
  await expect(ada.page.getByRole("listitem").filter({ hasText: "Grace Hopper" })).toContainText("Moderator");

  await change(grace, async (dialog) => {
    await dialog.getByLabel("Topic").fill("Tomatoes first");
    await dialog.getByRole("button", { name: "Save" }).click();
  });
  await expect(ada.page.getByText("Tomatoes first", { exact: true })).toBeVisible();
  await expect(ada.page.getByText(/Grace Hopper.? set the topic/)).toBeVisible();

  await doAbout(ada, "Grace Hopper", "Make member");
  await change(ada, async (dialog) => {
    await dialog.getByLabel("Read-only").check();
    await dialog.getByRole("button", { name: "Save" }).click();
  });
  await expect(grace.page.getByText("Only moderators and owners write in this room.")).toBeVisible();
  await expect(grace.composer).toBeHidden();
  await expect(ada.composer).toBeVisible();
});

test("whoever is muted, removed or kept out is told and stays out", async ({ visit }) => {
  const [ada, grace] = await twoIn("garden", visit);
  await members(ada);

  await doAbout(ada, "Grace Hopper", "Mute for an hour");
  await expect(grace.page.getByText(/A moderator has muted you in this room until/)).toBeVisible();
  await doAbout(ada, "Grace Hopper", "Let speak again");
  await expect(grace.composer).toBeVisible();

  await doAbout(ada, "Grace Hopper", "Remove and keep out");
  const dialog = ada.page.getByRole("dialog", { name: "Keep Grace Hopper out of #garden?" });
  await dialog.getByRole("button", { name: "Remove and keep out" }).click();
  await expect(grace.page.getByText("This room is not here")).toBeVisible();
  await expect(grace.page.getByRole("link", { name: /garden/ })).toHaveCount(0);
  await expect(ada.page.getByRole("listitem").filter({ hasText: "Grace Hopper" })).toHaveCount(0);

  await grace.page.getByRole("link", { name: "Find rooms" }).click();
  await grace.page.getByRole("button", { name: "Join garden" }).click();
  await expect(grace.page.getByText("A moderator has closed this room to this person.")).toBeVisible();

  await ada.page.getByRole("button", { name: "Add people" }).click();
  const adding = ada.page.getByRole("dialog", { name: "Add people to #garden" });
  await adding.getByRole("searchbox").fill("grace");
  await adding.getByRole("button", { name: "Add Grace Hopper" }).click();
  await grace.page.getByRole("navigation").getByRole("link", { name: /garden/ }).click();
  await expect(grace.composer).toBeVisible();
});

test("a room by invitation is seen by those who were brought in, with all that was said", async ({ visit }) => {
  const [ada, grace] = await two(visit);
  await makeRoom(ada, "surprise", "By invitation");
  await ada.send("It is on Saturday");
  await grace.page.getByRole("link", { name: "Find rooms" }).click();
  await expect(grace.page.getByText("general").first()).toBeVisible();
  await expect(grace.page.getByText("surprise")).toHaveCount(0);

  await members(ada);
  await ada.page.getByRole("button", { name: "Add people" }).click();
  const dialog = ada.page.getByRole("dialog", { name: "Add people to surprise" });
  await dialog.getByRole("searchbox").fill("grace");
  await dialog.getByRole("button", { name: "Add Grace Hopper" }).click();
  await expect(dialog.getByText("In the room")).toBeVisible();

  await grace.page.getByRole("link", { name: /surprise/ }).click();
  await expect(grace.message("It is on Saturday")).toBeVisible();
});

test("a room is archived, opened again and deleted", async ({ visit }) => {
  const [ada, grace] = await twoIn("garden", visit);

  await change(ada, (dialog) => dialog.getByRole("button", { name: "Archive room" }).click());
  await expect(grace.page.getByText("This room is archived: it can be read")).toBeVisible();
  await change(ada, (dialog) => dialog.getByRole("button", { name: "Open again" }).click());
  await expect(grace.composer).toBeVisible();

  await grace.page.getByRole("button", { name: "What to do with this room" }).click();
  await grace.page.getByRole("menuitem", { name: "Leave room" }).click();
  await grace.page.getByRole("dialog").getByRole("button", { name: "Leave room" }).click();
  await expect(grace.page.getByRole("link", { name: /garden/ })).toHaveCount(0);
  await expect(ada.page.getByText(/Grace Hopper.? left/)).toBeVisible();

  await change(ada, (dialog) => dialog.getByRole("button", { name: "Delete room" }).click());
  const confirm = ada.page.getByRole("dialog", { name: "Delete #garden?" });
  await confirm.getByRole("button", { name: "Delete room" }).click();
  await expect(ada.page.getByRole("link", { name: /garden/ })).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`no screen of rooms has a serious fault of accessibility, ${colorScheme}`, async ({ visit }) => {
    const ada = await visit({ colorScheme });
    await ada.register("ada", "Ada Lovelace");
    await makeRoom(ada, "garden");
    await members(ada);
    await withoutFaults(ada.page);
    await change(ada, async (dialog) => {
      await withoutFaults(ada.page);
      await dialog.getByRole("button", { name: "Close" }).click();
    });
    await ada.page.getByRole("link", { name: "Find rooms" }).click();
    await expect(ada.page.getByRole("link", { name: "Open garden" })).toBeVisible();
    await withoutFaults(ada.page);
    await ada.page.getByRole("button", { name: "Make a room" }).click();
    await ada.page.getByRole("dialog", { name: "New room" }).waitFor();
    await withoutFaults(ada.page);
  });
}

test("a group is made with those who are to be in it, and shows to nobody else", async ({ visit }) => {
  const [ada, grace] = await two(visit);
  const mallory = await visit();
  await mallory.register("mallory", "Mallory");
  await ada.page.getByRole("button", { name: "Make a room" }).click();
  const dialog = ada.page.getByRole("dialog", { name: "New room" });
  await dialog.getByText("Group", { exact: true }).click();
  await dialog.getByLabel("Name", { exact: true }).fill("Surprise party");
  const find = dialog.getByRole("searchbox", { name: "Find people" });
  for (const name of ["Grace Hopper", "Mallory"]) {
    await find.fill(name);
    await dialog.getByRole("button", { name: new RegExp(name) }).click();
  }
  await dialog.getByRole("button", { name: "Take out Mallory" }).click();
  await withoutFaults(ada.page);
  await dialog.getByRole("button", { name: "Create room" }).click();
  await expect(ada.page.getByRole("heading", { name: "Surprise party", level: 1 })).toBeVisible();
  await ada.send("hush");
  await grace.page.getByRole("link", { name: /Surprise party/ }).click();
  await expect(grace.message("hush")).toBeVisible();
  await expect(mallory.page.getByRole("link", { name: /Surprise party/ })).toHaveCount(0);
});

test("whoever was banned is on the room's list, and comes in again once let in", async ({ visit }) => {
  const [ada, grace] = await twoIn("forum", visit);
  await members(ada);
  await doAbout(ada, "Grace Hopper", "Remove and keep out");
  await ada.page.getByRole("dialog").getByRole("button", { name: "Remove and keep out" }).click();
  await expect(grace.page.getByRole("link", { name: /forum/ })).toHaveCount(0);
  await ada.page.getByRole("button", { name: "What to do with this room" }).click();
  await ada.page.getByRole("menuitem", { name: "Banned people" }).click();
  const dialog = ada.page.getByRole("dialog", { name: "Banned from #forum" });
  await expect(dialog.getByText("Grace Hopper")).toBeVisible();
  await withoutFaults(ada.page);
  await dialog.getByRole("button", { name: "Let in again: Grace Hopper" }).click();
  await expect(dialog.getByText("Nobody is banned from this room.")).toBeVisible();
  await joinRoom(grace, "forum");
});

test("the only owner names the next one before they leave", async ({ visit }) => {
  const [ada, grace] = await twoIn("estate", visit);
  await ada.page.getByRole("button", { name: "What to do with this room" }).click();
  await ada.page.getByRole("menuitem", { name: "Leave room" }).click();
  const dialog = ada.page.getByRole("dialog", { name: "Leave #estate?" });
  await dialog.getByRole("button", { name: "Leave room" }).click();
  await dialog.getByRole("combobox", { name: "Next owner" }).waitFor();
  await dialog.getByRole("button", { name: "Leave room" }).click();
  await expect(dialog.getByText("Choose who is to be owner after you.")).toBeVisible();
  await dialog.getByRole("combobox", { name: "Next owner" }).selectOption({ label: "Grace Hopper (@grace)" });
  await dialog.getByRole("button", { name: "Leave room" }).click();
  await expect(ada.page.getByRole("link", { name: /estate/ })).toHaveCount(0);
  await members(grace);
  await expect(grace.page.getByRole("listitem").filter({ hasText: "Grace Hopper" })).toContainText("Owner");
});
