import { expect, test } from "vitest";
import { Versions } from "../src/update/versions";

class Worker extends EventTarget {
  readonly heard: unknown[] = [];
  postMessage(message: unknown) {
    this.heard.push(message);
  }
}

/** A browser's service workers, as far as a page sees them. */
class Browser extends EventTarget {
  controller: Worker | null;
  readonly registration = Object.assign(new EventTarget(), {
    waiting: null as Worker | null,
    installing: null as Worker | null,
    update: () => Promise.reject(new Error("the server is away")),
  });

  constructor(controller: Worker | null) {
    super();
    this.controller = controller;
  }

  register = () => Promise.resolve(this.registration);

  /** A new version has been fetched. */
  install(): Worker {
    const worker = new Worker();
    this.registration.installing = worker;
    this.registration.dispatchEvent(new Event("updatefound"));
    this.registration.waiting = worker;
    worker.dispatchEvent(new Event("statechange"));
    return worker;
  }

  /** It takes over. */
  activate(worker: Worker) {
    this.controller = worker;
    this.dispatchEvent(new Event("controllerchange"));
  }
}

async function page(browser: Browser) {
  let reloads = 0;
  const versions = new Versions(browser as unknown as ServiceWorkerContainer, () => {
    reloads += 1;
  });
  await versions.start("/sw.js");
  return { versions, reloads: () => reloads };
}

test("a first worker is no new version", async () => {
  const browser = new Browser(null);
  const { versions, reloads } = await page(browser);
  const worker = browser.install();
  expect(versions.version).toBe("current");
  browser.activate(worker);
  expect(versions.version).toBe("current");
  expect(reloads()).toBe(0);
});

test("a newer version waits until it is taken, and the page loads again once it is there", async () => {
  const browser = new Browser(new Worker());
  const { versions, reloads } = await page(browser);
  let told = 0;
  versions.subscribe(() => (told += 1));
  const worker = browser.install();
  expect(versions.version).toBe("waiting");
  expect(told).toBe(1);
  versions.take();
  expect(worker.heard).toEqual([{ type: "SKIP_WAITING" }]);
  expect(reloads()).toBe(0);
  browser.activate(worker);
  expect(reloads()).toBe(1);
});

test("a version that came while the page was closed waits too", async () => {
  const browser = new Browser(new Worker());
  browser.registration.waiting = new Worker();
  expect((await page(browser)).versions.version).toBe("waiting");
});

test("when another tab goes over, this page is told that it is the old one, and loads again when it is ready", async () => {
  const browser = new Browser(new Worker());
  const { versions, reloads } = await page(browser);
  browser.activate(browser.install());
  expect(versions.version).toBe("taken");
  expect(reloads()).toBe(0);
  versions.take();
  expect(reloads()).toBe(1);
});

test("without service workers, and without a server to ask, all stays as it is", async () => {
  const plain = new Versions(undefined, () => undefined);
  await plain.start("/sw.js");
  await plain.check();
  expect(plain.version).toBe("current");
  const { versions } = await page(new Browser(new Worker()));
  await versions.check();
  expect(versions.version).toBe("current");
});
