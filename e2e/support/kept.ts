import type { Page } from "@playwright/test";

/** What the page keeps in this browser, as text: of `kept` what must not be lost, of `cache` what can be loaded again. */
export function stored(page: Page, shelf: "kept" | "cache"): Promise<[key: string, value: string][]> {
  return page.evaluate(
    (name) =>
      new Promise<[string, string][]>((resolve, reject) => {
        const opening = indexedDB.open("mlchat");
        opening.onerror = () => { reject(new Error("The database does not open.")); };
        opening.onsuccess = () => {
          const store = opening.result.transaction(name).objectStore(name);
          const [keys, values] = [store.getAllKeys(), store.getAll()];
          values.onsuccess = () => {
            opening.result.close();
            resolve(keys.result.map((key, index) => [String(key), String(values.result[index])]));
          };
        };
      }),
    shelf,
  );
}

/** Waits until the page's files are kept, so that it opens without a server. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active === null || active.state === "activated") return;
    await new Promise<void>((done) => {
      active.addEventListener("statechange", () => {
        if (active.state === "activated") done();
      });
    });
  });
}

/**
 * Ends the page's process as the system does when it has no memory left: nothing runs any more, nothing is told. The
 * page is closed then, for the browser waits for an answer of each that is open.
 */
export async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const devtools = await page.context().newCDPSession(page);
  void devtools.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}
