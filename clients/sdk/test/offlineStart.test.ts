import { expect, inject, onTestFinished, test } from "vitest";
import { memoryStorage, type ChatOptions } from "../src";
import { Proxy } from "./proxy";
import { direct, newcomer, Witness } from "./witness";

const baseUrl = inject("baseUrl");

/** A device: what is kept on it outlives the client. */
function device(options: Partial<ChatOptions> = {}): ChatOptions {
  return { baseUrl, storage: memoryStorage(), cache: memoryStorage(), keepSession: memoryStorage(), ...options };
}

/** Ends a client as closing its tab does, once what it knows is written. */
async function close(witness: Witness, { cache }: ChatOptions, text: string): Promise<void> {
  await expect.poll(async () => JSON.stringify(await cache?.entries("mlchat:cache:"))).toContain(text);
  witness.chat.stop();
}

const texts = async (witness: Witness, room: string) =>
  (await witness.chat.remembered(room))?.messages.map(({ content }) => content);

test("without a server one finds rooms and messages as they were, and afterwards what has come since, once", async () => {
  const proxy = await Proxy.start(baseUrl);
  onTestFinished(() => proxy.stop());
  const phone = device({ baseUrl: proxy.baseUrl });
  const [ada, ben] = [await newcomer(phone), await newcomer({ baseUrl })];
  const room = await direct(ada, ben);
  ben.chat.send({ roomId: room }, "one");
  await ada.until(() => ada.texts(room).includes("one"));
  await ada.chat.history({ roomId: room });
  ben.chat.send({ roomId: room }, "two");
  await ada.until(() => ada.texts(room).includes("two"));
  await close(ada, phone, '\\"two\\"');

  proxy.down();
  const later = new Witness(phone);
  await later.chat.start();
  await later.until(({ rooms }) => rooms.has(room));
  expect(later.userId).toBe(ada.userId);
  expect(later.rooms.get(room)).toMatchObject({ my: { unread: 2 }, lastMessage: { content: "two" } });
  expect(await texts(later, room)).toEqual(["one", "two"]);
  expect(later.upToDate).toBe(0);

  ben.chat.send({ roomId: room }, "three");
  later.chat.send({ roomId: room }, "written without a server");
  await ben.until(() => ben.texts(room).includes("three"));
  proxy.up();
  later.chat.retryNow();
  await ben.until(() => ben.texts(room).includes("written without a server"));
  await later.until(({ upToDate }) => upToDate > 0);
  await later.until(() => later.texts(room).length === 2);
  expect(later.texts(room)).toEqual(["three", "written without a server"]);
  await expect.poll(() => texts(later, room)).toEqual(["one", "two", "three", "written without a server"]);
  expect(later.chat.connection).toMatchObject({ state: "online", caughtUp: 1 });
});

test("an edit and a deletion that were missed change what is remembered", async () => {
  const phone = device();
  const [ada, ben] = [await newcomer(phone), await newcomer({ baseUrl })];
  const room = await direct(ada, ben);
  for (const text of ["to be edited", "to be deleted", "last"]) ben.chat.send({ roomId: room }, text);
  await ada.until(() => ada.texts(room).includes("last"));
  await ada.chat.history({ roomId: room });
  await close(ada, phone, '\\"last\\"');
  const [edited, deleted] = ben.messages(room);
  await ben.chat.edit(edited?.id ?? "", "edited");
  await ben.chat.delete(deleted?.id ?? "");

  const later = new Witness(phone);
  await later.chat.start();
  await later.until(({ upToDate }) => upToDate > 0);
  await expect.poll(() => texts(later, room)).toEqual(["edited", "", "last"]);
});

test("a session that the server ended meanwhile is over at the first connection, and says so", async () => {
  const phone = device();
  const ada = await newcomer(phone);
  const { session } = ada.chat;
  await close(ada, phone, "general");
  const kept = (await phone.keepSession?.read("mlchat:session")) ?? "";
  const renewed = await fetch(`${baseUrl}/api/refresh`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ refreshToken: kept }),
  });
  const { accessToken } = (await renewed.json()) as { accessToken: string };
  await fetch(`${baseUrl}/api/logout`, { method: "POST", headers: { Authorization: `Bearer ${accessToken}` } });

  const later = new Witness(phone);
  await later.chat.start();
  await later.until(({ chat }) => chat.session.state === "signed-out");
  expect(later.chat.session).toEqual({ state: "signed-out", endedBecause: "expired" });
  expect(await phone.keepSession?.keys("mlchat:")).toEqual([]);
  // Coming in again leads back to what was there.
  const username = session.state === "signed-in" ? session.user.username : "";
  await later.chat.logIn({ username, password: "correct horse battery" });
  await later.untilOnline();
  expect(later.userId).toBe(ada.userId);
});

test("nobody finds what somebody else was told on the same device", async () => {
  const phone = device();
  const [ada, ben] = [await newcomer(phone), await newcomer({ baseUrl })];
  const room = await direct(ada, ben);
  ben.chat.send({ roomId: room }, "for Ada");
  await ada.until(() => ada.texts(room).includes("for Ada"));
  await ada.chat.history({ roomId: room });
  await close(ada, phone, "for Ada");
  // Her session has ended without her logging out.
  await phone.keepSession?.change([
    ["mlchat:session", undefined],
    ["mlchat:user", undefined],
  ]);
  const mallory = await newcomer(phone);
  await expect.poll(async () => JSON.stringify(await phone.cache?.entries("mlchat:"))).toContain(mallory.userId);
  expect(JSON.stringify(await phone.cache?.entries("mlchat:"))).not.toContain("for Ada");
  expect(mallory.rooms.has(room)).toBe(false);
});

test("a server with data of another time is believed, and what was remembered is dropped", async () => {
  const phone = device();
  const ada = await newcomer(phone);
  ada.chat.send({ roomId: ada.general }, "before the restore");
  await ada.until(() => ada.texts(ada.general).length > 0);
  await ada.chat.history({ roomId: ada.general });
  await close(ada, phone, "before the restore");
  await phone.cache?.write(
    `mlchat:cache:${ada.userId}:about`,
    JSON.stringify({ shape: 1, incarnation: crypto.randomUUID() }),
  );
  const later = new Witness(phone);
  await later.chat.start();
  await later.until(({ upToDate }) => upToDate > 0);
  expect(await later.chat.remembered(later.general)).toBeUndefined();
  expect(later.rooms.size).toBeGreaterThan(0);
});
