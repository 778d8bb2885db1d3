import { expect, test, vi } from "vitest";
import type { Storage } from "../src";

/** What every storage holds to. `tabs` opens a browser of its own: each call of what it answers is another tab. */
export function storageContract(name: string, tabs: () => () => Promise<Storage>): void {
  test(`${name}: what is written is read until it is removed`, async () => {
    const storage = await tabs()();
    await storage.write("mlchat:a", "1");
    await storage.write("mlchat:a", "2");
    expect(await storage.read("mlchat:a")).toBe("2");
    await storage.remove("mlchat:a");
    await storage.remove("mlchat:never");
    expect(await storage.read("mlchat:a")).toBeUndefined();
  });

  test(`${name}: what begins alike is found in the order of its keys`, async () => {
    const storage = await tabs()();
    await storage.change([
      ["mlchat:m:10", "ten"],
      ["mlchat:m:02", "two"],
      ["mlchat:mine", "else"],
      ["mlchat:m:مرحبا", "hello"],
      ["mlchat:n:1", "else"],
    ]);
    expect(await storage.keys("mlchat:m:")).toEqual(["mlchat:m:02", "mlchat:m:10", "mlchat:m:مرحبا"]);
    expect(await storage.entries("mlchat:m:")).toEqual([
      ["mlchat:m:02", "two"],
      ["mlchat:m:10", "ten"],
      ["mlchat:m:مرحبا", "hello"],
    ]);
    expect(await storage.entries("mlchat:nothing")).toEqual([]);
  });

  test(`${name}: several changes are made together, and the later of two asked for at once holds`, async () => {
    const storage = await tabs()();
    const first = storage.change([
      ["mlchat:a", "1"],
      ["mlchat:b", "1"],
    ]);
    const second = storage.change([
      ["mlchat:a", undefined],
      ["mlchat:b", "2"],
    ]);
    await Promise.all([first, second]);
    expect(await storage.entries("mlchat:")).toEqual([["mlchat:b", "2"]]);
  });

  test(`${name}: another tab reads the same, and hears what changes; the one that changes it does not`, async () => {
    const open = tabs();
    const [one, other] = [await open(), await open()];
    if (one.watch === undefined || other.watch === undefined) return;
    const heard: [string, string | undefined][] = [];
    const own: string[] = [];
    const stop = other.watch((key, value) => heard.push([key, value]));
    one.watch((key) => own.push(key));
    await one.change([
      ["mlchat:a", "1"],
      ["mlchat:b", "2"],
    ]);
    expect(await other.read("mlchat:a")).toBe("1");
    await one.remove("mlchat:a");
    await vi.waitFor(() => {
      expect(heard).toEqual([
        ["mlchat:a", "1"],
        ["mlchat:b", "2"],
        ["mlchat:a", undefined],
      ]);
    });
    stop();
    await one.write("mlchat:c", "3");
    expect(await other.read("mlchat:c")).toBe("3");
    expect(heard).toHaveLength(3);
    expect(own).toEqual([]);
  });
}
