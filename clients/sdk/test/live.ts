import { fileURLToPath } from "node:url";

/** What a package's vitest.config.ts says of its tests in test/: they share a real server, and `bin/test --fast` starts none. */
export const live =
  process.env["MLCHAT_TEST_FAST"] === "1"
    ? { include: [], globalSetup: [] }
    : {
        include: ["test/**/*.test.{ts,tsx}"],
        globalSetup: [fileURLToPath(new URL("sharedServer.ts", import.meta.url))],
      };
