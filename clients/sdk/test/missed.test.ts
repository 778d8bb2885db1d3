import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { Proxy } from "./proxy";
import { Server } from "./server";
import { direct, newcomer, type Witness } from "./witness";

/** What is missed is counted over all rooms: others must not talk in the one that everybody is in. */
let server: Server;
let baseUrl: string;

beforeAll(async () => {
  server = await Server.start();
  baseUrl = server.baseUrl;
});

afterAll(() => server.stop());

async function proxy(): Promise<Proxy> {
  const started = await Proxy.start(baseUrl);
  onTestFinished(() => started.stop());
  return started;
}

/** Waits until a client is back and has said how many messages it had missed. */
function caughtUp(who: Witness, count: number): Promise<void> {
  return who.until(({ connections }) => connections.some((now) => now.state === "online" && now.caughtUp === count));
}

test("more than one answer holds is brought by as many as it takes", async () => {
  const flaky = await proxy();
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), newcomer({ baseUrl: flaky.baseUrl })]);
  const room = await direct(ada, ben);
  ada.chat.send({ roomId: room }, "before");
  await ben.until(() => ben.texts(room).length === 1);
  const texts = Array.from({ length: 1_100 }, (_, index) => `missed ${index + 1}`);
  flaky.down();
  await ben.until(({ chat }) => chat.connection.state === "offline");
  for (let from = 0; from < texts.length; from += 100) {
    const posts = texts.slice(from, from + 100).map((text) => ada.chat.api.post({ roomId: room }, text));
    await Promise.all(posts);
  }
  flaky.up();
  ben.chat.retryNow();
  await ben.until(() => ben.texts(room).length === 1_101);
  expect(ben.messages(room).map(({ seq }) => seq)).toEqual(Array.from({ length: 1_101 }, (_, index) => index + 1));
  expect(ben.texts(room).slice(1).toSorted()).toEqual(texts.toSorted());
  expect(ben.resets).toEqual([]);
  await caughtUp(ben, 1_100);
});

test("what was changed during a cut is no message that was missed", async () => {
  const flaky = await proxy();
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), newcomer({ baseUrl: flaky.baseUrl })]);
  const room = await direct(ada, ben);
  ada.chat.send({ roomId: room }, "to be mended");
  await ben.until(() => ben.texts(room).length === 1);
  flaky.down();
  await ben.until(({ chat }) => chat.connection.state === "offline");
  const [old] = ben.messages(room);
  await ada.chat.api.edit(old?.id ?? "", "mended");
  await ada.chat.api.post({ roomId: room }, "new");
  flaky.up();
  ben.chat.retryNow();
  await ben.until(() => ben.texts(room).includes("new"));
  expect(ben.texts(room)).toEqual(["mended", "new"]);
  await caughtUp(ben, 1);
});
