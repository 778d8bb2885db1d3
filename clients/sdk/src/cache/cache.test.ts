import { expect, test } from "vitest";
import { ManualClock } from "../../test/manualClock";
import { memoryStorage } from "../storage/memoryStorage";
import type { Storage } from "../storage/storage";
import type { Message, Page } from "../wire/messages";
import type { Room } from "../wire/rooms";
import { Cache, CACHED_IN_ALL } from "./cache";
import { CACHED_IN_ROOM } from "./stretch";

const ben = { id: "ben", username: "ben", displayName: "Ben" };

function message(seq: number, more: Partial<Message> = {}): Message {
  const timestamp = "2026-01-01T00:00:00.000Z";
  return { id: `m${seq}`, roomId: "r", seq, rev: seq, sender: ben, senderId: "ben", content: `${seq}`, timestamp, ...more };
}

const messages = (from: number, to: number, more: Partial<Message> = {}) =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index, more));

function room(seq: number, more: Partial<Room> = {}): Room {
  const my = { role: "member" as const, readSeq: seq, unread: 0, mentions: 0 };
  return { id: "r", kind: "public", name: "general", members: 2, seq, rev: seq, readOnly: false, my, ...more };
}

function page(of: Message[], rev: number, more: Partial<Page> = {}): Page {
  const [first, last] = [of.at(0), of.at(-1)];
  const about = { id: first?.roomId ?? "r", seq: last?.seq ?? 0, rev };
  return { messages: of, users: {}, hasBefore: (first?.seq ?? 1) > 1, hasAfter: false, room: about, incarnation: "i", ...more };
}

/** One life of a cache; `revs` are what is known of the rooms. */
function life(storage: Storage = memoryStorage(), clock = new ManualClock()) {
  const revs: Record<string, number> = {};
  const faults: unknown[] = [];
  const cache = new Cache({
    storage,
    userId: "ada",
    clock,
    rev: (roomId) => revs[roomId],
    failed: (fault) => faults.push(fault),
  });
  return {
    cache,
    storage,
    clock,
    revs,
    faults,
    /** Comes to know rooms from the server. */
    knows: (...rooms: Room[]) => {
      cache.from("i");
      cache.hear({ kind: "rooms", rooms });
      for (const { id, rev } of rooms) revs[id] = rev;
    },
    says: (...said: Message[]) => {
      cache.hear({ kind: "messages", roomId: said[0]?.roomId ?? "r", messages: said });
      for (const { roomId, rev } of said) revs[roomId] = Math.max(revs[roomId] ?? 0, rev);
    },
    reads: (read: Page, whole = Promise.resolve(true)) => {
      cache.takePage(read, whole);
    },
  };
}

async function texts(cache: Cache, roomId = "r"): Promise<string[] | undefined> {
  return (await cache.page(roomId))?.messages.map(({ content }) => content);
}

/** What a new life finds. */
async function found(storage: Storage) {
  const next = life(storage);
  const remembered = await next.cache.load();
  return { ...next, remembered };
}

test("the next life finds the rooms with their revisions, and the messages of a room that was opened", async () => {
  const { cache, storage, knows, reads, says } = life();
  knows(room(3), room(9, { id: "other" }));
  reads(page(messages(2, 3), 3));
  says(message(4));
  await cache.flush();
  const { cache: next, remembered } = await found(storage);
  expect(remembered).toMatchObject({ incarnation: "i", rooms: [{ rev: 9, room: { id: "other" } }, { rev: 4, room: { seq: 4 } }] });
  expect(await next.page("r")).toMatchObject({ hasBefore: true, hasAfter: false, room: { seq: 4, rev: 4 } });
  expect(await texts(next)).toEqual(["2", "3", "4"]);
  expect(await next.page("other")).toBeUndefined();
});

test("a room that was opened before anything was said has all that is said afterwards", async () => {
  const { cache, storage, knows, reads, says } = life();
  knows(room(0));
  reads(page([], 0, { room: { id: "r", seq: 0, rev: 0 } }));
  says(message(1));
  says(message(2));
  await cache.flush();
  const next = await found(storage);
  expect(await texts(next.cache)).toEqual(["1", "2"]);
  expect((await next.cache.page("r"))?.hasBefore).toBe(false);
});

test("a room is written with what it knows, or not at all", async () => {
  const { cache, storage, knows, reads, says } = life();
  knows(room(3));
  reads(page(messages(1, 3), 3));
  await cache.flush();
  says(message(4));
  cache.close();
  await cache.flush();
  const { cache: next, remembered } = await found(storage);
  expect(remembered?.rooms).toMatchObject([{ rev: 3, room: { seq: 3 } }]);
  expect(await texts(next)).toEqual(["1", "2", "3"]);
});

test("changes take the place of what they change, and what comes late says nothing new", async () => {
  const { cache, knows, reads, says } = life();
  knows(room(3));
  reads(page(messages(1, 3), 3));
  says(message(2, { rev: 5, content: "edited" }));
  says(message(2, { rev: 4, content: "edited earlier" }));
  expect(await texts(cache)).toEqual(["1", "edited", "3"]);
});

test("what overtakes others is cached once nothing is missing before it", async () => {
  const { cache, knows, reads, says } = life();
  knows(room(3));
  reads(page(messages(1, 3), 3));
  says(message(5, { senderId: "ada" }));
  expect(await texts(cache)).toEqual(["1", "2", "3"]);
  says(message(4));
  expect(await texts(cache)).toEqual(["1", "2", "3", "4", "5"]);
});

test("of a room the newest messages are cached, whichever way they come", async () => {
  const { cache, storage, knows, reads, says } = life();
  knows(room(1_000));
  reads(page(messages(901, 1_000), 1_000));
  for (let first = 801; first > 0; first -= 100) {
    reads(page(messages(first, first + 99), 1_000, { hasAfter: true, room: { id: "r", seq: 1_000, rev: 1_000 } }));
  }
  expect((await texts(cache))?.at(0)).toBe("501");
  says(...messages(1_001, 1_010));
  const kept = (await texts(cache)) ?? [];
  expect([kept.length, kept.at(0), kept.at(-1)]).toEqual([CACHED_IN_ROOM, "511", "1010"]);
  expect(await storage.keys("mlchat:cache:ada:message:r:")).toHaveLength(CACHED_IN_ROOM);
  expect((await cache.page("r"))?.hasBefore).toBe(true);
});

test("a page that is newer than all that is cached replaces it, one that is older is left out", async () => {
  const { cache, storage, knows, reads } = life();
  knows(room(300));
  reads(page(messages(1, 50), 50));
  await cache.flush();
  reads(page(messages(251, 300), 300));
  expect((await texts(cache))?.at(0)).toBe("251");
  reads(page(messages(101, 150), 300, { hasAfter: true }));
  expect(await texts(cache)).toHaveLength(50);
  expect(await storage.keys("mlchat:cache:ada:message:r:")).toHaveLength(50);
});

test("a page that was read before what is known counts only once it is whole", async () => {
  const { cache, storage, knows, reads, says, revs } = life();
  knows(room(3));
  says(message(1, { rev: 7, content: "edited" }));
  expect(revs["r"]).toBe(7);
  let complete: (whole: boolean) => void = () => undefined;
  reads(page(messages(1, 3), 3), new Promise((resolve) => (complete = resolve)));
  await cache.flush();
  expect((await found(storage)).remembered?.rooms).toMatchObject([{ rev: 3 }]);
  says(message(1, { rev: 7, content: "edited" }));
  complete(true);
  await cache.flush();
  const later = await found(storage);
  expect(later.remembered?.rooms).toMatchObject([{ rev: 7 }]);
  expect(await texts(later.cache)).toEqual(["edited", "2", "3"]);
});

test("a room that starts anew is cached anew", async () => {
  const { cache, storage, knows, reads } = life();
  knows(room(5));
  reads(page(messages(1, 5), 5));
  await cache.flush();
  cache.hear({ kind: "reset", roomId: "r" });
  expect(await texts(cache)).toBeUndefined();
  reads(page([message(1), message(5)], 9));
  expect(await texts(cache)).toEqual(["1", "5"]);
  expect(await storage.keys("mlchat:cache:ada:message:r:")).toHaveLength(2);
});

test("what is not among one's rooms any more is not in the cache either", async () => {
  const { cache, storage, knows, reads } = life();
  knows(room(2), room(2, { id: "left" }), room(2, { id: "gone" }));
  reads(page(messages(1, 2), 2));
  reads(page(messages(1, 2, { roomId: "left" }), 2));
  reads(page(messages(1, 2, { roomId: "gone" }), 2));
  await cache.flush();
  cache.hear({ kind: "room-left", roomId: "left" });
  knows(room(2));
  await cache.flush();
  expect((await storage.keys("mlchat:")).filter((key) => /left|gone/.test(key))).toEqual([]);
  expect(await texts(cache)).toEqual(["1", "2"]);
});

test("data of another time are dropped", async () => {
  const { cache, storage, knows, reads } = life();
  knows(room(2));
  reads(page(messages(1, 2), 2));
  await cache.flush();
  cache.hear({ kind: "reset-all" });
  await cache.flush();
  expect(await storage.keys("mlchat:")).toEqual([]);
  expect((await found(storage)).remembered).toBeUndefined();
});

test("a cache of another shape is dropped", async () => {
  const { cache, storage, knows } = life();
  knows(room(2));
  await cache.flush();
  await storage.write("mlchat:cache:ada:about", JSON.stringify({ shape: 0, incarnation: "i" }));
  expect((await found(storage)).remembered).toBeUndefined();
  expect(await storage.keys("mlchat:")).toEqual([]);
});

test("beyond so many messages in all, rooms that were opened longest ago lose theirs", async () => {
  const { cache, storage, clock, knows, reads } = life();
  const ids = Array.from({ length: CACHED_IN_ALL / CACHED_IN_ROOM + 2 }, (_, index) => `r${String(index).padStart(2, "0")}`);
  knows(...ids.map((id) => room(CACHED_IN_ROOM, { id })));
  for (const id of ids) {
    reads(page(messages(1, CACHED_IN_ROOM, { roomId: id }), CACHED_IN_ROOM));
    clock.forward(1_000);
  }
  await cache.page("r00");
  const held = await Promise.all(ids.map(async (id) => ((await cache.page(id)) === undefined ? "" : id)));
  expect(held.filter((id) => id !== "")).toEqual(ids.filter((id) => id !== "r01" && id !== "r02"));
  expect(await storage.keys("mlchat:cache:ada:message:")).toHaveLength(CACHED_IN_ALL);
});

test("a cache that cannot be written is given up and told, and the next start finds nothing half", async () => {
  const storage = memoryStorage();
  const first = life(storage);
  first.knows(room(2));
  await first.cache.flush();
  let full = true;
  const failing: Storage = {
    ...storage,
    change: (changes) => (full ? Promise.reject(new Error("QuotaExceededError")) : storage.change(changes)),
  };
  const { cache, faults, knows } = life(failing);
  knows(room(3));
  await cache.flush();
  full = false;
  knows(room(4));
  await cache.flush();
  expect(faults.map(String)).toContain("Error: QuotaExceededError");
  expect((await found(storage)).remembered?.rooms).toMatchObject([{ rev: 2 }]);
});

test("what is unread is counted while nobody reads, and a mark of the server holds", async () => {
  const { cache, storage, knows, says } = life();
  knows(room(2));
  says(message(3), message(4, { senderId: "ada" }), message(5, { system: { kind: "joined" } }));
  await cache.flush();
  expect((await found(storage)).remembered?.rooms[0]?.room).toMatchObject({ seq: 5, my: { unread: 1 }, lastMessage: { seq: 5 } });
  cache.hear({ kind: "mark", roomId: "r", mark: { readSeq: 5, unread: 0, mentions: 0 } });
  await cache.flush();
  expect((await found(storage)).remembered?.rooms[0]?.room.my).toEqual({ role: "member", readSeq: 5, unread: 0, mentions: 0 });
});
