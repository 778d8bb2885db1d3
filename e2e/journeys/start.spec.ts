import { expect, test } from "@playwright/test";
import { Server } from "../support/server";

/** With AOTMode=on the JVM refuses to start when it cannot use the cache; by itself it would start slowly and say nothing. */
test("a start uses the AOT cache that the build made", async () => {
  const server = await Server.start({ JAVA_OPTS: "-XX:AOTMode=on" });
  await server.dispose();
});

test("a start without its cache would be noticed", async () => {
  const started = Server.start({ JAVA_OPTS: "-XX:AOTMode=on -XX:AOTCache=/no/such/cache" });
  await expect(started).rejects.toThrow(/the server ended with 1/);
});

test("a stop lets everything end well", async () => {
  const server = await Server.start();
  await server.stop();
  expect(server.exitCode).toBe(0);
  await server.dispose();
});
