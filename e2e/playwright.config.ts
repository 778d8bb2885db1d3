import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

/** The browser without its own windows and tabs: the same pages by the same engine, for less. */
const SHELL = "/usr/bin/chromium-headless-shell";
const CHROMIUM = process.env.MLCHAT_TEST_CHROMIUM ?? (existsSync(SHELL) ? SHELL : "/usr/bin/chromium");

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
    // Recording every step takes a fifth of the time, so only who looks for a fault asks for it.
    trace: process.env.MLCHAT_TEST_TRACE === undefined ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: CHROMIUM,
      args: CHROMIUM_FLAGS,
    },
  },
  projects: [
    { name: "faults", testMatch: "faults/**/*.spec.ts" },
    { name: "journeys", testMatch: "journeys/**/*.spec.ts" },
    ...(process.env.MLCHAT_TEST_ENDURANCE === undefined
      ? []
      : [{ name: "endurance", testMatch: "endurance/**/*.spec.ts" }]),
    ...(process.env.MLCHAT_TEST_SCREENSHOTS === undefined
      ? []
      : [{ name: "screenshots", testMatch: "screenshots/**/*.spec.ts" }]),
  ],
});
