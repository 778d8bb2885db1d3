import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Visitor } from "../support/browser";
import { expect, test } from "../support/test";
import { inhabit, type World } from "./world";

/** Makes the pictures of the documentation, of every screen: `npm run screenshots`. */
const FOLDER = resolve(import.meta.dirname, "../../docs/screenshots");

const SIZES = [
  { name: "1440x900", viewport: { width: 1440, height: 900 }, phone: false },
  { name: "390x844", viewport: { width: 390, height: 844 }, phone: true },
];

const LOOKS = [
  { name: "light", colorScheme: "light", locale: "en-GB" },
  { name: "dark", colorScheme: "dark", locale: "en-GB" },
  { name: "arabic", colorScheme: "light", locale: "ar" },
] as const;

for (const look of LOOKS) {
  for (const { name: size, viewport, phone } of SIZES) {
    test(`pictures, ${size}, ${look.name}`, async ({ server, visit }) => {
      test.setTimeout(300_000);
      const { colorScheme, locale } = look;
      const visitor = await visit({ viewport, colorScheme, locale, hasTouch: phone, isMobile: phone, deviceScaleFactor: 1, timezoneId: "UTC" });
      const picture = (what: string) => photograph(visitor, resolve(FOLDER, `${what}-${size}-${look.name}.webp`));
      const { page } = visitor;

      await page.goto("/login");
      await page.locator("form").waitFor();
      await picture("login");
      await page.goto("/register");
      await page.locator("form").waitFor();
      await picture("register");
      await comeIn(visitor, phone);
      const world = await inhabit(server.url, await own(visitor));
      await keepThings(visitor, world);
      for (const [what, path, ready] of screens(world)) {
        await page.goto(path);
        await page.locator(ready).first().waitFor();
        await picture(what);
      }
      await page.goto("/");
      if (phone) await page.locator("nav a[href^='/rooms/']").first().waitFor();
      await picture("rooms");
      expect(visitor.complaints).toEqual([]);
    });
  }
}

/** Every screen with an address: its name, its address, and what is there when it has come. */
function screens({ general, garden, boiler, grace, thread }: World): [name: string, path: string, ready: string][] {
  return [
    ["chat", `/rooms/${general}`, "[role=article] [role=group] button[aria-pressed]"],
    ["unread", `/rooms/${garden}`, "[role=article]"],
    ["thread", `/rooms/${general}/thread/${thread}`, "aside [role=article]"],
    ["members", `/rooms/${general}/members`, "aside li"],
    ["pins", `/rooms/${boiler}/pins`, "aside li, aside [role=article]"],
    ["person", `/people/${grace.id}`, "main h1, main h2"],
    ["directory", "/browse", "main li"],
    ["search", "/search?q=pump", "main li"],
    ["threads", "/threads", "main li"],
    ["saved", "/saved", "main li"],
    ["scheduled", "/scheduled", "main li"],
    ["settings", "/settings/profile", "main input"],
    ...["appearance", "language", "notifications", "keyboard", "accessibility", "sessions", "about"].map(
      (section): [string, string, string] => [`settings-${section}`, `/settings/${section}`, "main h1, main h2"],
    ),
    ["no-such-room", "/rooms/00000000-0000-7000-8000-000000000000", "main h1, main h2, main p"],
  ];
}

async function comeIn({ page }: Visitor, phone: boolean): Promise<void> {
  const fields = page.locator("form input");
  await fields.nth(0).fill("ada");
  await fields.nth(1).fill("Ada Lovelace");
  await page.locator("form input[type=password]").fill("ada has a long password");
  await page.locator("form button[type=submit]").click();
  await page.locator(phone ? "nav a[href^='/rooms/']" : "#composer").first().waitFor();
}

async function own({ page }: Visitor): Promise<string> {
  return page.evaluate(async () => ((await (await fetch("/api/me")).json()) as { id: string }).id);
}

/** Follows the thread, saves what began it, and has something to say tomorrow. */
async function keepThings({ page }: Visitor, { general, thread }: World): Promise<void> {
  const refused = await page.evaluate(
    async ([roomId, messageId]) => {
      const call = (method: string, path: string, body?: object) =>
        fetch(path, { method, headers: { "Content-Type": "application/json" }, ...(body && { body: JSON.stringify(body) }) });
      const at = new Date(Date.now() + 24 * 60 * 60_000).toISOString();
      const answers = await Promise.all([
        call("PUT", `/api/threads/${messageId}/follow`),
        call("PUT", `/api/messages/${messageId}/bookmark`),
        call("POST", "/api/scheduled", { roomId, content: "Who brings the tools on Saturday?", at, clientId: crypto.randomUUID() }),
      ]);
      return answers.filter(({ ok }) => !ok).map(({ url, status }) => `${url} answered ${String(status)}`);
    },
    [general, thread] as const,
  );
  expect(refused).toEqual([]);
}

/** WebP keeps text sharp in a quarter of the space. */
async function photograph({ page }: Visitor, path: string): Promise<void> {
  await expect(page.locator("[class*=MuiSkeleton]")).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map(({ finished, effect }) => (effect?.getComputedTiming().endTime === Infinity ? undefined : finished)));
  });
  const client = await page.context().newCDPSession(page);
  const { data } = await client.send("Page.captureScreenshot", { format: "webp", quality: 80 });
  await client.detach();
  await writeFile(path, Buffer.from(data, "base64"));
}
