import { defineConfig } from "vitest/config";
import { live } from "../sdk/test/live";

export default defineConfig({
  test: {
    name: "features",
    include: ["src/**/*.test.{ts,tsx}", ...live.include],
    globalSetup: live.globalSetup,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
