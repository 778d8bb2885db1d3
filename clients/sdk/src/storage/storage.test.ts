import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { browserTabs } from "../../test/browserTabs";
import { storageContract } from "../../test/storageContract";
import { indexedStorage } from "./indexedStorage";
import { lateStorage } from "./lateStorage";
import { memoryStorage } from "./memoryStorage";
import { moveIn, type Backing } from "./moveIn";

storageContract("memory", () => {
  const storage = memoryStorage();
  return () => Promise.resolve(storage);
});

storageContract("tabs of a test", () => {
  const open = browserTabs();
  return () => Promise.resolve(open());
});

storageContract("IndexedDB", () => {
  const name = crypto.randomUUID();
  return () => indexedStorage("kept", name);
});

storageContract("a late storage", () => {
  const name = crypto.randomUUID();
  return () => Promise.resolve(lateStorage(indexedStorage("kept", name)));
});

test("what is kept and the cache are apart", async () => {
  const name = crypto.randomUUID();
  const [kept, cache] = [await indexedStorage("kept", name), await indexedStorage("cache", name)];
  await cache.write("mlchat:a", "cached");
  expect(await kept.read("mlchat:a")).toBeUndefined();
  expect(await cache.read("mlchat:a")).toBe("cached");
});

test("one of several changes that cannot be made leaves all of them undone", async () => {
  const storage = await indexedStorage("kept", crypto.randomUUID());
  const impossible = (() => undefined) as unknown as string;
  await expect(
    storage.change([
      ["mlchat:a", "1"],
      ["mlchat:b", impossible],
    ]),
  ).rejects.toThrow();
  expect(await storage.keys("mlchat:")).toEqual([]);
});

function localStorage(texts: Map<string, string>): Backing {
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    removeItem: (key) => texts.delete(key),
  };
}

test("what an earlier version kept in localStorage moves in, once, and what is not the SDK's stays", async () => {
  const texts = new Map([
    ["mlchat:outbox:u1:c1", "entry"],
    ["mlchat:draft:u1:r1", "older"],
    ["mlchat.theme", "dark"],
  ]);
  const storage = memoryStorage();
  await storage.write("mlchat:draft:u1:r1", "newer");
  await moveIn(localStorage(texts), storage);
  expect(await storage.entries("mlchat:")).toEqual([
    ["mlchat:draft:u1:r1", "newer"],
    ["mlchat:outbox:u1:c1", "entry"],
  ]);
  expect([...texts.keys()]).toEqual(["mlchat.theme"]);
});

test("what cannot be taken over stays where it is", async () => {
  const texts = new Map([["mlchat:draft:u1:r1", "text"]]);
  const full = { ...memoryStorage(), change: () => Promise.reject(new Error("QuotaExceededError")) };
  await expect(moveIn(localStorage(texts), full)).rejects.toThrow("QuotaExceededError");
  expect(texts.size).toBe(1);
});
