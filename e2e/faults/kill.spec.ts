import { expect, test } from "@playwright/test";
import { broken } from "../support/history";
import { Person } from "../support/person";
import { Sender } from "../support/senders";
import { Server } from "../support/server";

const KILLS = Number(process.env.MLCHAT_TEST_KILLS ?? "20");
const SENDERS = 20;
const ACKS_BETWEEN_KILLS = 60;

test("killing the server under load loses, doubles and reorders nothing that was acknowledged", async () => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const server = await Server.start();
  try {
    const people = await everybody(server.url);
    const senders = people.map((person) => new Sender(person, person.socket({ transports: ["websocket"] })));
    senders.forEach((sender) => { sender.begin(); });

    for (let kill = 1; kill <= KILLS; kill++) {
      const before = acknowledged(senders);
      await expect.poll(() => acknowledged(senders), { timeout: 30_000 }).toBeGreaterThan(before + ACKS_BETWEEN_KILLS);
      await server.kill();
      await server.start();
    }
    await Promise.all(senders.map((sender) => sender.finish()));

    const attempts = senders.flatMap((sender) => sender.attempts);
    const stored = await storedAfterwards(people);
    expect(broken(attempts, stored)).toEqual([]);
    expect(stored).toHaveLength(attempts.length);
    test.info().annotations.push({
      type: "figures",
      description: `${String(KILLS)} kills, ${String(attempts.length)} acknowledged, 0 lost, 0 doubled`,
    });
  } finally {
    await server.dispose();
  }
});

test("whoever sends the same clientId again gets the first message back", async () => {
  const server = await Server.start();
  try {
    const ada = await Person.register(server.url, "ada");
    const socket = ada.socket();
    const send = (): Promise<unknown> =>
      socket.timeout(10_000).emitWithAck("message:send", { clientId: "the-same", content: "once" });
    const first = await send();
    await server.kill();
    await server.start();
    await expect.poll(() => socket.connected).toBe(true);
    expect(await send()).toEqual(first);
    expect(await ada.history()).toHaveLength(1);
    socket.disconnect();
  } finally {
    await server.dispose();
  }
});

async function everybody(url: string): Promise<Person[]> {
  const names = Array.from({ length: SENDERS }, (_, index) => `sender-${String(index)}`);
  const people: Person[] = [];
  for (const name of names) people.push(await Person.register(url, name));
  return people;
}

/** Own messages show their clientId to their sender only, so each tells which of the history are theirs. */
async function storedAfterwards(people: Person[]): Promise<Awaited<ReturnType<Person["history"]>>> {
  const histories = await Promise.all(people.map((person) => person.history()));
  const named = new Map<string, string>();
  for (const message of histories.flat()) {
    if (message.clientId !== undefined) named.set(message.id, message.clientId);
  }
  return histories[0]!.map((message) => ({ ...message, clientId: named.get(message.id) ?? "" }));
}

function acknowledged(senders: Sender[]): number {
  return senders.reduce((sum, sender) => sum + sender.acknowledged, 0);
}
