import { defineConfig } from "vitest/config";
import { live } from "./test/live";

export default defineConfig({
  test: {
    name: "sdk",
    include: ["src/**/*.test.ts", ...live.include],
    globalSetup: live.globalSetup,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
