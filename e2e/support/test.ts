import { test as base } from "@playwright/test";
import { Visitor } from "./browser";
import { ServersAhead } from "./serversAhead";
import type { Server } from "./server";

type Options = Parameters<typeof Visitor.open>[2];

interface Parts {
  /** A server of the test's own, on an empty folder. */
  server: Server;
  /** Opens a browser window of somebody's own; all are closed at the end. */
  visit: (options?: Options) => Promise<Visitor>;
}

export const test = base.extend<Parts, { ahead: ServersAhead }>({
  ahead: [
    // eslint-disable-next-line no-empty-pattern -- the runner wants a pattern here
    async ({}, use) => {
      const ahead = new ServersAhead();
      await use(ahead);
      await ahead.close();
    },
    { scope: "worker" },
  ],
  server: async ({ ahead }, use) => {
    const server = await ahead.take();
    await use(server);
    await server.dispose();
  },
  visit: async ({ browser, server }, use) => {
    const visitors: Visitor[] = [];
    await use(async (options) => {
      const visitor = await Visitor.open(browser, server.url, options);
      visitors.push(visitor);
      return visitor;
    });
    await Promise.all(visitors.map((visitor) => visitor.close()));
  },
});

export { expect, type Page } from "@playwright/test";
