import { defineConfig } from "vitest/config";

/** `bin/test --fast` starts no server: the tests in test/ need one. */
const fast = process.env["MLCHAT_TEST_FAST"] === "1";

export default defineConfig({
  test: {
    name: "features",
    include: fast ? ["src/**/*.test.{ts,tsx}"] : ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
    // The hooks are tested against the real server, started as the SDK's tests do.
    globalSetup: fast ? [] : ["../sdk/test/sharedServer.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
