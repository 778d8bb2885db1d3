import { defineConfig } from "vitest/config";
import { emojiNames } from "./emoji";

export default defineConfig({
  plugins: [emojiNames()],
  test: { name: "web", environment: "jsdom", include: ["test/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
});
