import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { untilInstalled } from "../support/kept";
import { Server } from "../support/server";
import { Visitor } from "../support/browser";
import { expect, test } from "../support/test";

const BUILT = resolve(import.meta.dirname, "../../build/mlchat/web");

test("browsers find everything that an installed app needs", async ({ visit }) => {
  const ada = await visit({ installs: true });
  await ada.page.goto("/login");
  await untilInstalled(ada.page);
  const devtools = await ada.page.context().newCDPSession(ada.page);
  const { errors, data } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? "") as { icons: { src: string; sizes: string; purpose: string }[]; id: string };
  expect(manifest).toMatchObject({ id: "/", scope: "/", start_url: "/", display: "standalone" });
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  for (const { src, sizes } of manifest.icons.filter(({ src }) => src.endsWith(".png"))) {
    const size = await ada.page.evaluate(async (address) => {
      const picture = new Image();
      picture.src = address;
      await picture.decode();
      return `${String(picture.naturalWidth)}x${String(picture.naturalHeight)}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
});

test("the service worker keeps the page's own files and nothing of what the server says", async ({ visit }) => {
  const ada = await visit({ installs: true });
  await ada.register("ada", "Ada Lovelace");
  await ada.send("said here");
  await untilInstalled(ada.page);
  await ada.page.reload();
  await expect(ada.message("said here")).toBeVisible();
  const kept = await ada.page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain("/index.html");
  expect(kept.filter((path) => !/^\/(index\.html|theme\.js|[a-z]+\.svg|icons\/|assets\/|manifest\.webmanifest)/.test(path))).toEqual([]);
  expect(ada.complaints).toEqual([]);
});

test("a new version waits until everything is sent and nobody writes, and every tab goes over to it", async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), "mlchat-web-"));
  const web = join(folder, "web");
  await cp(BUILT, web, { recursive: true });
  const server = await Server.start({ MLCHAT_WEB: web });
  const ada = await Visitor.open(browser, server.url, { installs: true });
  try {
    await ada.register("ada", "Ada Lovelace");
    await untilInstalled(ada.page);
    await ada.page.reload();
    await ada.composer.waitFor();
    const second = await ada.page.context().newPage();
    await second.goto("/");
    await second.getByRole("textbox", { name: /^Message to/ }).waitFor();

    await newVersion(web);
    await server.kill();
    await ada.send("on its way");
    await ada.composer.fill("half a sen");
    await server.start();
    const banner = ada.page.getByText("A new version is ready.");
    await expect(banner).toBeVisible({ timeout: 60_000 });
    expect(await isNew(ada.page)).toBe(false);
    await ada.page.getByRole("button", { name: "Reload" }).click();
    await expect.poll(() => isNew(ada.page).catch(() => false), { timeout: 30_000 }).toBe(true);
    await expect(ada.composer).toHaveValue("half a sen");
    await expect(ada.message("on its way")).toHaveCount(1);
    await expect(banner).toBeHidden();
    await expect.poll(() => isNew(second).catch(() => false), { timeout: 30_000 }).toBe(true);
    expect(ada.complaints).toEqual([]);
  } finally {
    await ada.close();
    await server.dispose();
    await rm(folder, { recursive: true, force: true });
  }
});

/** As a build after a change: another page, and a service worker that knows it by another mark. */
async function newVersion(web: string): Promise<void> {
  const page = join(web, "index.html");
  await writeFile(page, (await readFile(page, "utf8")).replace("<head>", '<head><meta name="version" content="new" />'));
  const worker = join(web, "sw.js");
  const before = await readFile(worker, "utf8");
  const after = before.replace(/(url:"index\.html",revision:")[0-9a-f]+|(revision:")[0-9a-f]+(",url:"index\.html")/, (_all, one?: string, two?: string, three?: string) =>
    one === undefined ? `${two ?? ""}${"0".repeat(32)}${three ?? ""}` : one + "0".repeat(32),
  );
  if (after === before) throw new Error("The service worker does not name index.html.");
  await writeFile(worker, after);
}

function isNew(page: Visitor["page"]): Promise<boolean> {
  return page.evaluate(() => document.querySelector("meta[name=version]") !== null);
}
