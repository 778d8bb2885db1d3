import { resolve } from "node:path";
import { Person } from "../support/person";
import { expect, test } from "../support/test";

/** Makes the pictures of the README: `npm run screenshots`. */
const FOLDER = resolve(import.meta.dirname, "../../docs/screenshots");

const SIZES = [
  { name: "1440x900", viewport: { width: 1440, height: 900 }, phone: false },
  { name: "390x844", viewport: { width: 390, height: 844 }, phone: true },
];

const TALK: [string, string][] = [
  ["grace", "Morning, everybody. The new heating controller is in, and the boiler room is warm again."],
  ["grace", "Photos later, my phone is still thawing."],
  ["linus", "Wonderful! Does it log? I would like a year of temperatures before we touch the pump."],
  ["grace", "Every minute, to a plain file. Nobody takes it away from us any more 🙂"],
  ["margaret", "I wrote down how to restart it after a power cut. Three steps, with the valve numbers:\nhttps://example.org/heating/restart"],
  ["ada", "Thank you, Margaret. I'll print it and put it next to the panel."],
  ["amal", "شكراً لكم جميعاً، هذا عمل رائع"],
  ["linus", "Then the only open question is the pump. I vote for Saturday morning, before it gets cold."],
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const { name, viewport, phone } of SIZES) {
    test(`pictures, ${name}, ${colorScheme}`, async ({ server, visit }) => {
      const shot = (what: string): string => resolve(FOLDER, `${what}-${name}-${colorScheme}.png`);
      const picture = (what: string) => visitor.page.screenshot({ path: shot(what), animations: "disabled" });
      const visitor = await visit({ viewport, colorScheme, hasTouch: phone, deviceScaleFactor: 1 });
      await visitor.page.goto("/login");
      await visitor.page.getByRole("button", { name: "Log in" }).waitFor();
      await picture("login");

      const people = new Map<string, Person>();
      for (const [username, displayName] of [
        ["grace", "Grace Hopper"],
        ["linus", "Linus"],
        ["margaret", "Margaret Hamilton"],
        ["amal", "Amal"],
      ] as const) {
        people.set(username, await Person.register(server.url, username, displayName));
      }
      await visitor.register("ada", "Ada Lovelace");
      if (phone) await visitor.page.getByRole("link", { name: /general/ }).click();
      await expect(visitor.composer).toBeVisible();
      for (const [author, content] of TALK) {
        if (author === "ada") await visitor.send(content);
        else await people.get(author)!.send(content);
        await expect(visitor.message(content.split("\n")[0]!)).toBeVisible();
      }
      // What was on the screen for a second is read: nobody keeps a badge on the room he sits in.
      await expect.poll(() => visitor.page.evaluate(unreadOfTheFirstRoom)).toBe(0);
      const me = await people.get("grace")!.find("ada");
      await people.get("grace")!.send("Coffee at ten?", me);
      await people.get("margaret")!.send("I have the key to the boiler room.", me);
      if (!phone) await expect(visitor.page.getByRole("link", { name: /Margaret Hamilton/ })).toBeVisible();
      await picture("chat");

      if (phone) {
        await visitor.page.getByRole("link", { name: "Back to rooms" }).click();
        await expect(visitor.page.getByRole("link", { name: /Margaret Hamilton/ })).toBeVisible();
        await picture("rooms");
      }
    });
  }
}

async function unreadOfTheFirstRoom(): Promise<number> {
  const { rooms } = (await (await fetch("/api/rooms")).json()) as { rooms: { my: { unread: number } }[] };
  return rooms[0]!.my.unread;
}
