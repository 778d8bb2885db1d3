import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "sdk",
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    globalSetup: ["test/sharedServer.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
