import { expect, inject, onTestFinished, test } from "vitest";
import { dropFrames, rewriteFrames } from "./frames";
import { Proxy, type Tampering } from "./proxy";
import { direct, newcomer, type Witness } from "./witness";

const baseUrl = inject("baseUrl");

async function proxy(tampering: Tampering = {}): Promise<Proxy> {
  const started = await Proxy.start(baseUrl, tampering);
  onTestFinished(() => started.stop());
  return started;
}

/** A client whose frames can be changed: while a server comes back, one that may poll would do so. */
function onWebSocket(through: Proxy): Promise<Witness> {
  return newcomer({ baseUrl: through.baseUrl, transports: ["websocket"] });
}

async function say(who: Witness, room: string, texts: string[]): Promise<void> {
  const before = who.texts(room).length;
  for (const text of texts) who.chat.send({ roomId: room }, text);
  await who.until(() => who.texts(room).length === before + texts.length);
}

test("what was lost on the way is asked for as soon as something later arrives", async () => {
  const lossy = await proxy({ toClient: dropFrames((text) => text.includes("lost on the way")) });
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), onWebSocket(lossy)]);
  const room = await direct(ada, ben);
  await say(ada, room, ["first", "lost on the way 1", "lost on the way 2", "last"]);
  await ben.until(() => ben.texts(room).length === 4);
  expect(ben.texts(room)).toEqual(["first", "lost on the way 1", "lost on the way 2", "last"]);
  expect(ben.connections.map(({ state }) => state)).not.toContain("offline");
});

test("what was said during a cut is there afterwards, once and in order", async () => {
  const flaky = await proxy();
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), newcomer({ baseUrl: flaky.baseUrl })]);
  const room = await direct(ada, ben);
  await say(ada, room, ["before"]);
  await ben.until(() => ben.texts(room).length === 1);
  flaky.cut();
  await ben.until(({ chat }) => chat.connection.state === "offline");
  await say(ada, room, ["during 1", "during 2"]);
  await ben.until(() => ben.texts(room).length === 3);
  await say(ada, room, ["after"]);
  await ben.until(() => ben.texts(room).length === 4);
  expect(ben.texts(room)).toEqual(["before", "during 1", "during 2", "after"]);
  expect(ben.messages(room).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
});

test("a server too busy to say what was missed is asked again", async () => {
  let refusals = 2;
  const busy = await proxy({
    toClient: rewriteFrames((text) => {
      const id = /^43(\d+)\[\{"ok":true,"incarnation"/.exec(text)?.[1];
      if (id === undefined || refusals === 0) return text;
      refusals -= 1;
      const problem = { type: "/problems/overloaded", title: "Busy", status: 503, instance: "urn:uuid:1" };
      return `43${id}${JSON.stringify([{ ok: false, problem }])}`;
    }),
  });
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), onWebSocket(busy)]);
  const room = await direct(ada, ben);
  busy.down();
  await ben.until(({ chat }) => chat.connection.state === "offline");
  await say(ada, room, ["while away"]);
  busy.up();
  ben.chat.retryNow();
  await ben.until(() => ben.texts(room).includes("while away"));
  expect(refusals).toBe(0);
});

test("a room that is too far behind is dropped, to be loaded anew", async () => {
  const flaky = await proxy();
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), newcomer({ baseUrl: flaky.baseUrl })]);
  const room = await direct(ada, ben);
  flaky.down();
  await ben.until(({ chat }) => chat.connection.state === "offline");
  for (let round = 0; round < 21; round += 1) {
    const posts = Array.from({ length: 100 }, (_, n) => ada.chat.api.post({ roomId: room }, `${round}.${n}`));
    await Promise.all(posts);
  }
  flaky.up();
  ben.chat.retryNow();
  await ben.until(() => ben.resets.includes(room) && (ben.rooms.get(room)?.seq ?? 0) === 2_100);
  await say(ada, room, ["and on"]);
  await ben.until(() => ben.texts(room).includes("and on"));
  expect(ben.rooms.get(room)?.my?.unread).toBe(100);
});

test("when the server's data are from another time everything kept is dropped and loaded anew", async () => {
  let restored = false;
  const rewriting = await proxy({
    toClient: () => (bytes) => (restored ? anotherIncarnation(bytes) : bytes),
  });
  const [ada, ben] = await Promise.all([newcomer({ baseUrl }), newcomer({ baseUrl: rewriting.baseUrl })]);
  const room = await direct(ada, ben);
  await say(ada, room, ["from before"]);
  await ben.until(() => ben.texts(room).length === 1);
  restored = true;
  rewriting.cut();
  await ben.until(() => ben.texts(room).length === 0);
  await ben.until(({ chat, rooms }) => chat.connection.state === "online" && rooms.get(room)?.seq === 1);
  await say(ada, room, ["from now on"]);
  await ben.until(() => ben.texts(room).includes("from now on"));
  expect(ben.texts(room)).toEqual(["from now on"]);
});

/** The same bytes, but for the name of the data's time, which is an id as long as its own reversal. */
function anotherIncarnation(bytes: Buffer): Buffer {
  const text = bytes.toString("latin1");
  const changed = text.replace(/("incarnation":")([^"]+)"/g, (_all, before: string, name: string) => {
    return `${before}${name.split("").reverse().join("")}"`;
  });
  return Buffer.from(changed, "latin1");
}
