import { expect, inject, onTestFinished, test } from "vitest";
import { memoryStorage } from "../src";
import { Proxy } from "./proxy";
import { direct, newcomer, Witness } from "./witness";

const baseUrl = inject("baseUrl");

test("a message that is sent ten times with one clientId is there once", async () => {
  const ada = await newcomer({ baseUrl });
  const ben = await newcomer({ baseUrl });
  const room = await direct(ada, ben);
  const clientId = crypto.randomUUID();
  const sent = await Promise.all(Array.from({ length: 10 }, () => ada.chat.api.post({ roomId: room }, "once", clientId)));
  const ids = sent.map((answer) => (answer.ok ? answer.value.id : answer.problem.type));
  expect(new Set(ids).size).toBe(1);
  const page = await ada.chat.history({ roomId: room });
  expect(page).toMatchObject({ ok: true, value: { messages: [{ content: "once", clientId }] } });
});

test("what is written offline waits, and goes out in order after coming back", async () => {
  const proxy = await Proxy.start(baseUrl);
  onTestFinished(() => proxy.stop());
  const [ada, ben] = await Promise.all([newcomer({ baseUrl: proxy.baseUrl }), newcomer({ baseUrl })]);
  const room = await direct(ada, ben);
  proxy.down();
  await ada.until(({ chat }) => chat.connection.state === "offline");
  for (const text of ["one", "two", "three"]) ada.chat.send({ roomId: room }, text);
  expect(ada.outgoing).toMatchObject([
    { state: "waiting", content: "one" },
    { state: "waiting", content: "two" },
    { state: "waiting", content: "three" },
  ]);
  proxy.up();
  ada.chat.retryNow();
  await ben.until(() => ben.texts(room).length === 3);
  expect(ben.texts(room)).toEqual(["one", "two", "three"]);
  await ada.until(({ outgoing }) => outgoing.length === 0);
});

test("the outbox outlives its client: a new one with the same storage sends what was left, and then nothing is kept", async () => {
  const proxy = await Proxy.start(baseUrl);
  onTestFinished(() => proxy.stop());
  const storage = memoryStorage();
  const keepSession = memoryStorage();
  const [ada, ben] = await Promise.all([
    newcomer({ baseUrl: proxy.baseUrl, storage, keepSession }),
    newcomer({ baseUrl }),
  ]);
  const room = await direct(ada, ben);
  proxy.down();
  await ada.until(({ chat }) => chat.connection.state === "offline");
  const clientIds = ["left 1", "left 2"].map((text) => ada.chat.send({ roomId: room }, text));
  ada.chat.stop();

  const later = new Witness({ baseUrl, storage, keepSession });
  await later.chat.start();
  await ben.until(() => ben.texts(room).length === 2);
  expect(ben.messages(room).map(({ clientId }) => clientId)).toEqual(clientIds);
  await later.until(({ outgoing }) => outgoing.length === 0);
  expect(await storage.keys("mlchat:outbox:")).toEqual([]);
});

test("two clients that share a storage send what was left once, though both try", async () => {
  const proxy = await Proxy.start(baseUrl);
  onTestFinished(() => proxy.stop());
  const storage = memoryStorage();
  const keepSession = memoryStorage();
  const [ada, ben] = await Promise.all([
    newcomer({ baseUrl: proxy.baseUrl, storage, keepSession }),
    newcomer({ baseUrl }),
  ]);
  const room = await direct(ada, ben);
  proxy.down();
  await ada.until(({ chat }) => chat.connection.state === "offline");
  const texts = Array.from({ length: 10 }, (_, index) => `shared ${index + 1}`);
  for (const text of texts) ada.chat.send({ roomId: room }, text);
  ada.chat.stop();

  const tabs = [new Witness({ baseUrl, storage, keepSession }), new Witness({ baseUrl, storage, keepSession })];
  for (const tab of tabs) await tab.chat.start();
  await ben.until(() => ben.texts(room).length === 10);
  await Promise.all(tabs.map((tab) => tab.until(({ outgoing }) => outgoing.length === 0)));
  expect(ben.texts(room)).toEqual(texts);
  const page = await ben.chat.history({ roomId: room });
  expect(page.ok && page.value.messages.map(({ content }) => content)).toEqual(texts);
});

test("a refused message steps aside with its problem, the others go on, and its author decides", async () => {
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), newcomer({ baseUrl })]);
  const room = await direct(ada, ben);
  const clientId = ada.chat.send({ roomId: room }, " ");
  ada.chat.send({ roomId: room }, "x".repeat(10_001));
  ada.chat.send({ roomId: room }, "fine");
  await ben.until(() => ben.texts(room).includes("fine"));
  await ada.until(({ outgoing }) => outgoing.length === 2);
  expect(ada.outgoing).toMatchObject([
    { state: "failed", content: " ", problem: { type: "/problems/message-empty" } },
    { state: "failed", problem: { type: "/problems/message-too-long" } },
  ]);
  ada.chat.retry(clientId);
  await ada.until(({ outgoing }) => outgoing.at(-1)?.state === "waiting");
  await ada.until(({ outgoing }) => outgoing.every(({ state }) => state === "failed"));
  for (const { clientId: id } of ada.outgoing) ada.chat.discard(id);
  expect(ada.outgoing).toEqual([]);
});

test("a message to a room that one may not see is refused as such", async () => {
  const ada = await newcomer({ baseUrl });
  ada.chat.send({ roomId: crypto.randomUUID() }, "hello?");
  ada.chat.send({ recipientId: crypto.randomUUID() }, "hello?");
  await ada.until(({ outgoing }) => outgoing.every(({ state }) => state === "failed"));
  expect(ada.outgoing).toMatchObject([
    { problem: { type: "/problems/room-not-found" } },
    { problem: { type: "/problems/user-not-found" } },
  ]);
});
