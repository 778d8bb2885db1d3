import { defineConfig } from "vitest/config";

/** Each package that has a vitest.config.ts of its own is one project; all end in one summary. */
export default defineConfig({
  test: {
    projects: ["*/vitest.config.ts"],
    // Most of them wait for a server, so there is work for more of them than there are cores.
    maxWorkers: 4,
  },
});
