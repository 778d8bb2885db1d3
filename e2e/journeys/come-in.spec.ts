import { expect, test } from "../support/test";

test("the link that the first start prints makes the administrator, once", async ({ server, visit }) => {
  const owner = await visit();
  await owner.page.goto(server.setupLink!.replace(/^http:\/\/[^/]+/, server.url));
  await owner.page.getByLabel("Username").fill("owner");
  await owner.page.getByLabel("Password", { exact: true }).fill("the owner of this server");
  await owner.page.getByRole("button", { name: "Create the administrator" }).click();
  await owner.composer.waitFor();
  const me = await owner.page.evaluate(async () => (await fetch("/api/me")).json() as Promise<{ role?: string }>);
  expect(me.role).toBe("admin");

  const late = await visit();
  await late.page.goto(server.setupLink!.replace(/^http:\/\/[^/]+/, server.url));
  await late.page.getByLabel("Username").fill("late");
  await late.page.getByLabel("Password", { exact: true }).fill("somebody who comes late");
  await late.page.getByRole("button", { name: "Create the administrator" }).click();
  await expect(late.page.getByText("The code is wrong, or this server has its administrator already.")).toBeVisible();
});

test("whoever logs out and in again finds everything as it was", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  await ada.send("remember this");
  await expect(ada.message("remember this")).toBeVisible();
  await ada.logOut();
  await expect(ada.page).toHaveURL(/\/login/);
  expect((await ada.page.context().cookies()).filter((cookie) => cookie.name.includes("mlchat"))).toEqual([]);

  await ada.logIn("ada", "not her password");
  await expect(ada.page.getByText("Username or password is wrong.")).toBeVisible();
  await ada.logIn("ada");
  await expect(ada.message("remember this")).toBeVisible();
});

test("tokens stay where no script can read them", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  const readable = await ada.page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(readable).not.toMatch(/eyJ|refresh/i);
  const cookies = await ada.page.context().cookies();
  expect(cookies.map((cookie) => [cookie.name, cookie.httpOnly, cookie.sameSite])).toEqual(
    expect.arrayContaining([
      ["mlchat-access", true, "Strict"],
      ["mlchat-refresh", true, "Strict"],
    ]),
  );
});

test("a logout in one tab ends the other one too", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  const second = await ada.page.context().newPage();
  await second.goto("/");
  await second.getByRole("textbox", { name: /^Message to/ }).waitFor();
  await ada.logOut();
  await expect(second).toHaveURL(/\/login/);
});

test("a form says what is wrong at the field", async ({ visit }) => {
  const ada = await visit();
  await ada.register("ada", "Ada Lovelace");
  const other = await visit();
  await other.page.goto("/register");
  await other.page.getByLabel("Username").fill("ADA");
  await other.page.getByLabel("Password", { exact: true }).fill("short");
  await other.page.getByRole("button", { name: "Create account" }).click();
  await expect(other.page.getByText("Use at least 8 characters.")).toBeVisible();
  await other.page.getByLabel("Password", { exact: true }).fill("password1");
  await other.page.getByRole("button", { name: "Create account" }).click();
  await expect(other.page.getByText(/among those that are guessed first/)).toBeVisible();
  await other.page.getByLabel("Password", { exact: true }).fill("a better one, surely");
  await other.page.getByRole("button", { name: "Create account" }).click();
  await expect(other.page.getByText("Somebody else has this username. Try another.")).toBeVisible();
});
