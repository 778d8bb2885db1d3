import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "features",
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
