import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "features",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
    // The hooks are tested against the real server, started as the SDK's tests do.
    globalSetup: ["../sdk/test/sharedServer.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
