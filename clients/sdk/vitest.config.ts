import { defineConfig } from "vitest/config";

/** `bin/test --fast` starts no server: the tests in test/ need one. */
const fast = process.env["MLCHAT_TEST_FAST"] === "1";

export default defineConfig({
  test: {
    name: "sdk",
    include: fast ? ["src/**/*.test.ts"] : ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: fast ? [] : ["test/sharedServer.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
