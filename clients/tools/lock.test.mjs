import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { addressed, faults, fixed, missingOptional, platform } from "./lock.mjs";

const workspace = { packages: { "": {}, "node_modules/@mlchat/sdk": { resolved: "sdk", link: true } } };

test("the lock file of this repository installs on every platform and through every registry", async () => {
  expect(faults(JSON.parse(await readFile(new URL("../package-lock.json", import.meta.url), "utf8")))).toEqual([]);
});

test("an optional package that is not listed is found, and listed with its platform", () => {
  const lock = {
    packages: {
      ...workspace.packages,
      "node_modules/fast": { version: "1.2.3", dev: true, optionalDependencies: { "@fast/linux-x64-musl": "1.2.3" } },
    },
  };
  expect(missingOptional(lock)).toEqual([{ name: "@fast/linux-x64-musl", range: "1.2.3", wantedBy: "node_modules/fast" }]);
  expect(fixed(lock).packages["node_modules/@fast/linux-x64-musl"]).toEqual({
    version: "1.2.3",
    cpu: ["x64"],
    libc: ["musl"],
    os: ["linux"],
    dev: true,
    optional: true,
  });
  expect(faults(fixed(lock))).toEqual([]);
});

test("an optional package nested beside the one that wants it, or above it, is not missing", () => {
  const lock = {
    packages: {
      "node_modules/a": { optionalDependencies: { b: "1.0.0", c: "1.0.0" } },
      "node_modules/a/node_modules/b": { version: "1.0.0" },
      "node_modules/c": { version: "1.0.0" },
    },
  };
  expect(missingOptional(lock)).toEqual([]);
});

test("an address is dropped, and the link to a folder of the workspace stays", () => {
  const lock = {
    packages: { ...workspace.packages, "node_modules/a": { version: "1.0.0", resolved: "https://registry.example/a" } },
  };
  expect(addressed(lock)).toEqual(["node_modules/a"]);
  expect(fixed(lock).packages).toEqual({ ...workspace.packages, "node_modules/a": { version: "1.0.0" } });
});

test("a range cannot be listed unseen", () => {
  const lock = { packages: { "node_modules/a": { optionalDependencies: { "a-win32-x64": "^1.0.0" } } } };
  expect(() => fixed(lock)).toThrow("only an exact version");
});

test("a name tells where the package runs", () => {
  expect(platform("@rolldown/binding-darwin-arm64")).toEqual({ os: ["darwin"], cpu: ["arm64"] });
  expect(platform("lightningcss-linux-x64-gnu")).toEqual({ os: ["linux"], cpu: ["x64"], libc: ["glibc"] });
  expect(platform("fsevents")).toEqual({});
});
