import { expect, inject, test } from "vitest";
import { direct, newcomer, secondDevice } from "./witness";

const baseUrl = inject("baseUrl");

test("two people talk: each sees what both said, in the same order and once", async () => {
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), newcomer({ baseUrl })]);
  const room = await direct(ada, ben);
  for (let n = 1; n <= 20; n += 1) {
    ada.chat.send({ roomId: room }, `ada ${n}`);
    ben.chat.send({ roomId: room }, `ben ${n}`);
  }
  await Promise.all([ada, ben].map((who) => who.until(() => who.texts(room).length === 40)));
  expect(ada.texts(room)).toEqual(ben.texts(room));
  expect(ada.messages(room).map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  const saidByAda = ada.texts(room).filter((text) => text.startsWith("ada"));
  expect(saidByAda).toEqual(Array.from({ length: 20 }, (_, index) => `ada ${index + 1}`));
  await ada.until(({ outgoing }) => outgoing.length === 0);
});

test("the first message to a person opens the conversation for both", async () => {
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), newcomer({ baseUrl })]);
  ada.chat.send({ recipientId: ben.userId }, "hello");
  const withAda = () => [...ben.rooms.values()].find((room) => room.memberIds?.includes(ada.userId));
  await ben.until(() => ben.texts(withAda()?.id ?? "").includes("hello"));
  const room = withAda()?.id ?? "";
  await ada.until(() => ada.texts(room).includes("hello") && ada.rooms.has(room));
  expect(ada.rooms.get(room)?.memberIds?.toSorted()).toEqual([ada.userId, ben.userId].toSorted());
});

test.each(["websocket", "polling"] as const)("the chat works over %s alone", async (transport) => {
  const ada = await newcomer({ baseUrl, transports: [transport] });
  ada.chat.send({ roomId: ada.general }, `by ${transport}`);
  await ada.until(() => ada.texts(ada.general).includes(`by ${transport}`));
  await ada.until(({ outgoing }) => outgoing.length === 0);
  expect(ada.chat.connection.state).toBe("online");
});

/** Somebody who has been told something that they have not read. */
async function beingTold() {
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), newcomer({ baseUrl })]);
  const room = await direct(ada, ben);
  ben.chat.send({ roomId: room }, "read me");
  await ada.until(() => ada.texts(room).length === 1);
  return { ada, room };
}

test("reading on one device moves the mark on the other", async () => {
  const { ada, room } = await beingTold();
  const phone = await secondDevice(ada, { baseUrl });
  await ada.chat.read(room, 1);
  await phone.until(() => phone.marks.get(room)?.readSeq === 1);
  expect(phone.marks.get(room)).toEqual({ readSeq: 1, unread: 0, mentions: 0 });
});

test("a page of history comes before what was said later", async () => {
  const ada = await newcomer({ baseUrl });
  const ben = await newcomer({ baseUrl });
  const room = await direct(ada, ben);
  for (let n = 1; n <= 5; n += 1) ada.chat.send({ roomId: room }, `m${n}`);
  await ada.until(() => ada.texts(room).length === 5);
  const page = await ben.chat.history({ roomId: room }, { before: 5, limit: 2 });
  expect(page).toMatchObject({ ok: true, value: { hasBefore: true, hasAfter: true } });
  expect(page.ok && page.value.messages.map(({ content }) => content)).toEqual(["m3", "m4"]);
});

test("what one device marks unread is unread on one that has just come", async () => {
  const { ada, room } = await beingTold();
  await ada.chat.read(room, 1);
  const phone = await secondDevice(ada, { baseUrl });
  await phone.until(({ rooms }) => rooms.get(room)?.my?.readSeq === 1);
  await ada.chat.api.read(room, 0, true);
  await phone.until(() => phone.backs.includes(room));
});

test("what one device marks unread is unread on the other", async () => {
  const { ada, room } = await beingTold();
  const phone = await secondDevice(ada, { baseUrl });
  await ada.chat.read(room, 1);
  await phone.until(() => phone.marks.get(room)?.readSeq === 1);
  await ada.chat.api.read(room, 0, true);
  await phone.until(() => phone.marks.get(room)?.unread === 1);
  expect(phone.marks.get(room)?.readSeq).toBe(0);
});
