import { withoutFaults } from "../support/accessibility";
import type { Visitor } from "../support/browser";
import { Person } from "../support/person";
import { expect, test } from "../support/test";

/** Comes in by what stands on the page in Arabic. */
async function registerInArabic({ page }: Visitor, username: string, displayName: string): Promise<void> {
  await page.goto("/register");
  await page.getByLabel("اسم المستخدم").fill(username);
  await page.getByLabel("الاسم المعروض").fill(displayName);
  await page.getByLabel("كلمة المرور", { exact: true }).fill(`${username} has a long password`);
  await page.getByRole("button", { name: "إنشاء حساب" }).click();
  await page.getByRole("link", { name: /general/ }).click();
}

const composer = ({ page }: Visitor) => page.getByRole("textbox", { name: /^رسالة إلى/ });

test("in Arabic the page is mirrored, and one reads and writes in both directions", async ({ server, visit }) => {
  const layla = await visit({ locale: "ar-EG" });
  const { page } = layla;
  await page.goto("/login");
  await expect(page.getByRole("heading", { name: "مرحبًا بعودتك" })).toBeVisible();
  await withoutFaults(page);
  await registerInArabic(layla, "layla", "ليلى حسن");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");

  const list = await page.getByRole("navigation").boundingBox();
  const main = await page.getByRole("main").boundingBox();
  expect(list!.x, "the list is on the right").toBeGreaterThan(main!.x);

  await composer(layla).fill("مرحبًا بالجميع!");
  await composer(layla).press("Enter");
  const mine = layla.message("مرحبًا بالجميع!");
  await expect(mine).toBeVisible();

  const ada = await Person.register(server.url, "ada", "Ada (Lovelace)");
  await ada.send("Hello, Layla.");
  const theirs = layla.message("Hello, Layla.");
  await expect(theirs).toBeVisible();
  const direction = (text: string) =>
    page.getByText(text, { exact: true }).first().evaluate((element) => getComputedStyle(element).direction);
  expect(await direction("مرحبًا بالجميع!")).toBe("rtl");
  expect(await direction("Hello, Layla.")).toBe("ltr");
  await withoutFaults(page);
});

test("menus open towards the reading direction, and the sidebar is widened with the arrow that points away from it", async ({ visit }) => {
  const layla = await visit({ locale: "ar" });
  const { page } = layla;
  await registerInArabic(layla, "layla", "ليلى");

  const button = page.getByRole("button", { name: /قائمتك/ });
  const opener = await button.boundingBox();
  await button.click();
  // It grows as it opens, and keeps 16 px away from the edge of the window.
  const edge = async () => {
    const menu = await page.getByRole("menu").boundingBox();
    return Math.abs(menu!.x + menu!.width - (opener!.x + opener!.width));
  };
  await expect.poll(edge, { message: "its right edge is the button's" }).toBeLessThan(16);
  await page.keyboard.press("Escape");

  const handle = page.locator("[role=separator][aria-valuenow]");
  const before = Number(await handle.getAttribute("aria-valuenow"));
  await handle.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(handle).toHaveAttribute("aria-valuenow", String(before + 16));
});

const greetings = { de: "Willkommen zurück", es: "Te damos la bienvenida", "zh-CN": "欢迎回来", "fr-FR": "Welcome back" };

for (const [locale, greeting] of Object.entries(greetings)) {
  test(`a browser that asks for ${locale} reads “${greeting}”`, async ({ visit }) => {
    const { page } = await visit({ locale });
    await page.goto("/login");
    await expect(page.getByRole("heading", { level: 1, name: greeting })).toBeVisible();
  });
}

test("only the language that is spoken is fetched", async ({ visit }) => {
  const { page } = await visit({ locale: "de-DE" });
  const fetched: string[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) fetched.push(response.url());
  });
  await page.goto("/login");
  await expect(page.getByRole("heading", { name: "Willkommen zurück" })).toBeVisible();
  const texts = await Promise.all(fetched.map(async (url) => (await page.request.get(url)).text()));
  expect(texts.filter((text) => text.includes("Willkommen zurück"))).toHaveLength(1);
  expect(texts.filter((text) => /欢迎回来|Te damos la bienvenida|مرحبًا بعودتك/.test(text))).toEqual([]);
});
