import { expect, test } from "vitest";
import { browserTabs } from "../../test/browserTabs";
import { webStorage } from "./webStorage";

test("what one tab keeps, the others read, and hear of when it changes", async () => {
  const open = browserTabs();
  const [one, other] = [open(), open()];
  const heard: [string, string | undefined][] = [];
  const stop = other.watch?.((key, value) => heard.push([key, value]));
  await one.write("mlchat:a", "1");
  await one.write("else:b", "2");
  expect(await other.read("mlchat:a")).toBe("1");
  expect(await other.keys("mlchat:")).toEqual(["mlchat:a"]);
  await one.remove("mlchat:a");
  expect(await other.read("mlchat:a")).toBeUndefined();
  stop?.();
  await one.write("mlchat:c", "3");
  expect(heard).toEqual([
    ["mlchat:a", "1"],
    ["else:b", "2"],
    ["mlchat:a", undefined],
  ]);
});

test("a tab does not hear itself", async () => {
  const one = browserTabs()();
  const heard: string[] = [];
  one.watch?.((key) => heard.push(key));
  await one.write("mlchat:a", "1");
  expect(heard).toEqual([]);
});

test("what does not fit is rejected, as the browser throws", async () => {
  const full = webStorage({
    length: 0,
    key: () => null,
    getItem: () => null,
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
    removeItem: () => undefined,
  });
  await expect(full.write("mlchat:a", "1")).rejects.toThrow("QuotaExceededError");
});
