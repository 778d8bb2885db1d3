import { defineConfig } from "@playwright/test";

const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Everything runs against the built program, bin/mlchat, over SQLite. One test at a time: each starts servers and a
 * browser of its own. A flaky test is a bug, so nothing is tried twice.
 */
export default defineConfig({
  testDir: ".",
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: "target/results",
  reporter: [["list"], ["json", { outputFile: "target/report.json" }]],
  use: {
    browserName: "chromium",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.MLCHAT_TEST_CHROMIUM ?? "/usr/bin/chromium",
      args: CHROMIUM_FLAGS,
    },
  },
  projects: [
    { name: "faults", testMatch: "faults/**/*.spec.ts" },
    { name: "journeys", testMatch: "journeys/**/*.spec.ts" },
    ...(process.env.MLCHAT_TEST_SCREENSHOTS === undefined
      ? []
      : [{ name: "screenshots", testMatch: "screenshots/**/*.spec.ts" }]),
  ],
});
