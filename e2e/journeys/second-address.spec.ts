import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { test as base } from "@playwright/test";
import { Visitor } from "../support/browser";
import { Server } from "../support/server";
import { expect } from "../support/test";

const SECOND_ADDRESS = "127.0.0.2";

base("a server that was opened to the network works from another address", async ({ browser }) => {
  const port = await freePort();
  const publicUrl = `http://${SECOND_ADDRESS}:${String(port)}`;
  const server = await Server.start({
    HOST: "0.0.0.0",
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    MLCHAT_ALLOW_HTTP: "private",
  });
  try {
    expect(server.url).toBe(publicUrl);
    const ada = await Visitor.open(browser, publicUrl);
    await ada.page.addInitScript(plainHttp);
    await ada.register("ada", "Ada Lovelace");
    await ada.send("from over here");
    await expect(ada.message("from over here")).toBeVisible();
    await ada.page.reload();
    await expect(ada.message("from over here")).toBeVisible();
    await ada.close();
  } finally {
    await server.dispose();
  }
});

/** What browsers keep from pages over plain http, but for those of loopback as here. */
function plainHttp(): void {
  Object.defineProperty(crypto, "randomUUID", { value: undefined });
  Object.defineProperty(navigator, "locks", { value: undefined });
  Object.defineProperty(window, "isSecureContext", { value: false });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => { done(port); });
    });
  });
}
