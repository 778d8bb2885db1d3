import { expect, onTestFinished, test } from "vitest";
import { Server } from "./server";
import { direct, newcomer } from "./witness";

test("the server is killed and comes back with its data: both go on, everything is there once and in order", async () => {
  const server = await Server.start();
  onTestFinished(() => server.stop());
  const { baseUrl } = server;
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), newcomer({ baseUrl })]);
  const room = await direct(ada, ben);
  const saidBy = (name: string) => Array.from({ length: 60 }, (_, index) => `${name} ${index + 1}`);

  for (const text of saidBy("ada")) ada.chat.send({ roomId: room }, text);
  for (const text of saidBy("ben")) ben.chat.send({ roomId: room }, text);
  await ada.until(() => ada.texts(room).length > 10);
  await server.kill();
  await Promise.all([ada, ben].map((who) => who.until(({ chat }) => chat.connection.state === "offline")));
  expect(ada.outgoing.length).toBeGreaterThan(0);
  ada.chat.send({ roomId: room }, "ada offline");
  await server.restart();

  for (const who of [ada, ben]) {
    await who.until(() => who.texts(room).length === 121);
    expect(who.messages(room).map(({ seq }) => seq)).toEqual(Array.from({ length: 121 }, (_, index) => index + 1));
    for (const name of ["ada", "ben"]) {
      const said = who.texts(room).filter((text) => text.startsWith(name));
      expect(said.slice(0, 60)).toEqual(saidBy(name));
    }
    expect(who.texts(room)).toContain("ada offline");
    await who.until(({ outgoing }) => outgoing.length === 0);
  }
});
