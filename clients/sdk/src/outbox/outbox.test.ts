import { expect, test, vi } from "vitest";
import { browserTabs } from "../../test/browserTabs";
import { ManualClock } from "../../test/manualClock";
import type { Answered } from "../live/answered";
import type { Problem } from "../problems/problem";
import { memoryStorage } from "../storage/memoryStorage";
import type { Storage } from "../storage/storage";
import type { Lock } from "../surroundings/locks";
import type { Message } from "../wire/messages";
import type { Entry } from "./entry";
import { Outbox } from "./outbox";
import { OutboxStore } from "./outboxStore";

type Outcome = Answered<{ message: Message }>;

const tooLong: Problem = { type: "/problems/message-too-long", title: "", status: 400, instance: "urn:uuid:1" };

function message({ clientId, content }: Entry): Message {
  const sender = { id: "u1", username: "ada", displayName: "Ada" };
  const at = "2026-01-01T00:00:00.000Z";
  return { id: clientId, clientId, roomId: "r", seq: 1, rev: 1, sender, senderId: "u1", content, timestamp: at };
}

/** An outbox whose server answers when the test says so. */
function tab(storage: Storage = memoryStorage(), clock = new ManualClock(), lock: Lock = (_name, act) => act()) {
  const asked: { entry: Entry; answer: (outcome: Outcome) => void }[] = [];
  let answered = 0;
  const sent: string[] = [];
  const faults: unknown[] = [];
  const outbox = new Outbox({
    clock,
    lock,
    store: new OutboxStore(storage, "u1"),
    send: (entry) => new Promise((answer) => asked.push({ entry, answer })),
    sent: ({ content }) => sent.push(content),
    notKept: (fault) => faults.push(fault),
  });
  outbox.goOnline();
  return {
    outbox,
    clock,
    sent,
    faults,
    /** What has been sent, repeats included. */
    tried: () => asked.map(({ entry }) => entry.content),
    clientIds: () => asked.map(({ entry }) => entry.clientId),
    /** Whether something is sent and not answered. */
    waiting: () => asked.length > answered,
    /** Answers what was asked last, and lets the outbox go on. */
    answer: async (how: "done" | Outcome) => {
      await settled();
      const { entry, answer } = asked.at(-1) ?? { entry: undefined, answer: undefined };
      if (entry === undefined) throw new Error("Nothing was sent.");
      answered = asked.length;
      answer(how === "done" ? { outcome: "done", value: { message: message(entry) } } : how);
      await settled();
    },
    states: () => outbox.outgoing.map(({ state, content }) => `${content} ${state}`),
  };
}

/** Lets everything that has been promised happen. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

const room = { roomId: "r" };

test("one at a time is on its way into a room, in the order of writing; another room does not wait", async () => {
  const { outbox, tried, answer, sent } = tab();
  outbox.add(room, "one");
  outbox.add(room, "two");
  outbox.add({ roomId: "other" }, "elsewhere");
  await settled();
  expect(tried()).toEqual(["one", "elsewhere"]);
  await answer("done");
  expect(tried()).toEqual(["one", "elsewhere"]);
  expect(sent).toEqual(["elsewhere"]);
});

test("an unknown outcome is repeated with the same clientId before anything else, and is never a failure", async () => {
  const { outbox, tried, clientIds, answer, clock, states } = tab();
  outbox.add(room, "one");
  outbox.add(room, "two");
  await answer({ outcome: "unknown", retryAfter: 3 });
  expect(states()).toEqual(["one waiting", "two waiting"]);
  clock.forward(2_999);
  await settled();
  expect(tried()).toEqual(["one"]);
  clock.forward(1);
  await settled();
  expect(tried()).toEqual(["one", "one"]);
  expect(new Set(clientIds()).size).toBe(1);
  await answer("done");
  expect(tried()).toEqual(["one", "one", "two"]);
});

test("without an acknowledgement in ten seconds it shows as failed without a problem, and is repeated all the same", async () => {
  const { outbox, clock, states, answer, tried } = tab();
  outbox.add(room, "one");
  clock.forward(9_999);
  expect(states()).toEqual(["one waiting"]);
  clock.forward(1);
  expect(outbox.outgoing).toEqual([expect.objectContaining({ state: "failed", content: "one" })]);
  expect(outbox.outgoing[0]).not.toHaveProperty("problem");
  await answer({ outcome: "unknown" });
  clock.forward(1_000);
  await settled();
  expect(tried()).toEqual(["one", "one"]);
  expect(states()).toEqual(["one waiting"]);
});

test("a connection that is cut makes nothing fail: the queue waits, and goes on in order at once after coming back", async () => {
  const { outbox, clock, answer, states, tried } = tab();
  outbox.add(room, "one");
  outbox.add(room, "two");
  await settled();
  outbox.goOffline();
  await answer({ outcome: "unknown" });
  clock.forward(60_000);
  expect(states()).toEqual(["one waiting", "two waiting"]);
  expect(tried()).toEqual(["one"]);
  outbox.goOnline();
  await settled();
  expect(tried()).toEqual(["one", "one"]);
});

test("a refused one keeps its text and problem and lets the next pass; repeated, it goes last under the same clientId", async () => {
  const { outbox, tried, clientIds, answer } = tab();
  const clientId = outbox.add(room, "one");
  outbox.add(room, "two");
  await answer({ outcome: "refused", problem: tooLong });
  expect(outbox.outgoing).toMatchObject([
    { state: "failed", content: "one", problem: tooLong },
    { state: "waiting", content: "two" },
  ]);
  outbox.retry(clientId);
  expect(outbox.outgoing.map(({ content }) => content)).toEqual(["two", "one"]);
  await answer("done");
  expect(tried()).toEqual(["one", "two", "one"]);
  expect(clientIds()[2]).toBe(clientId);
});

test("one that turns up in its room is sent no more, even if its acknowledgement was lost", async () => {
  const { outbox, answer, clock, tried } = tab();
  const clientId = outbox.add(room, "one");
  await settled();
  outbox.confirm({ ...message({ clientId, to: room, content: "one", createdAt: "", place: 1 }) });
  expect(outbox.outgoing).toEqual([]);
  await answer({ outcome: "unknown" });
  clock.forward(60_000);
  await settled();
  expect(tried()).toEqual(["one"]);
});

test("what another tab writes is shown, sent by that tab, and taken over when that tab has not managed in ten seconds", async () => {
  const storage = browserTabs();
  const clock = new ManualClock();
  const [one, other] = [tab(storage(), clock), tab(storage(), clock)];
  one.outbox.add(room, "from one");
  await settled();
  expect(other.states()).toEqual(["from one waiting"]);
  expect(other.tried()).toEqual([]);
  one.outbox.close();
  clock.forward(10_000);
  await settled();
  expect(other.tried()).toEqual(["from one"]);
  expect(other.clientIds()).toEqual(one.clientIds());
});

test("what one tab has sent or discarded is gone in the others", async () => {
  const storage = browserTabs();
  const [one, other] = [tab(storage()), tab(storage())];
  one.outbox.add(room, "sent");
  await settled();
  await one.answer("done");
  expect(other.states()).toEqual([]);
  const clientId = one.outbox.add(room, "discarded");
  await settled();
  expect(other.states()).toEqual(["discarded waiting"]);
  one.outbox.discard(clientId);
  await settled();
  expect(other.states()).toEqual([]);
});

test("nothing is sent before it is kept: whatever happens in between, one message with one clientId is there", async () => {
  const storage = memoryStorage();
  let keep: () => void = () => undefined;
  const slow: Storage = {
    ...storage,
    write: async (key, value) => {
      await new Promise<void>((go) => (keep = go));
      await storage.write(key, value);
    },
  };
  const { outbox, tried, states } = tab(slow);
  const clientId = outbox.add(room, "one");
  await settled();
  expect(states()).toEqual(["one waiting"]);
  expect(tried()).toEqual([]);
  keep();
  await settled();
  expect(tried()).toEqual(["one"]);
  expect(await storage.keys("mlchat:outbox:u1:")).toEqual([`mlchat:outbox:u1:${clientId}`]);
});

/** Runs one after the other what is asked for under the same name, as the browser does over all tabs. */
function sharedLock(): Lock {
  const last = new Map<string, Promise<unknown>>();
  return (name, act) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(act);
    last.set(name, turn.catch(() => undefined));
    return turn;
  };
}

test("of two tabs that take up the same entries each is sent by one of them", async () => {
  const storage = browserTabs();
  const first = tab(storage());
  first.outbox.goOffline();
  for (const text of ["one", "two", "three"]) first.outbox.add(room, text);
  first.outbox.close();
  await settled();
  const lock = sharedLock();
  const tabs = [tab(storage(), undefined, lock), tab(storage(), undefined, lock)] as const;
  for (const { outbox } of tabs) await outbox.load();
  await settled();
  for (let sent = 0; sent < 3; sent += 1) {
    const sending = tabs.find(({ waiting }) => waiting());
    await sending?.answer("done");
  }
  expect(tabs.flatMap(({ tried }) => tried()).sort()).toEqual(["one", "three", "two"]);
  expect(tabs.map(({ states }) => states())).toEqual([[], []]);
});

test("a storage that is full loses no text: the message goes out, and the application is told", async () => {
  const full: Storage = { ...memoryStorage(), write: () => Promise.reject(new Error("quota")) };
  const { outbox, faults, tried, answer, sent } = tab(full);
  outbox.add(room, "one");
  await vi.waitFor(() => {
    expect(faults).toHaveLength(1);
  });
  expect(tried()).toEqual(["one"]);
  await answer("done");
  expect(sent).toEqual(["one"]);
});

test("a message discarded on its way does not come back when it is refused", async () => {
  const { outbox, answer } = tab();
  const clientId = outbox.add(room, "one");
  await settled();
  outbox.discard(clientId);
  await answer({ outcome: "refused", problem: tooLong });
  expect(outbox.outgoing).toEqual([]);
});
