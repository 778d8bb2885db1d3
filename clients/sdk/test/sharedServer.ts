import type { TestProject } from "vitest/node";
import { Server } from "./server";

declare module "vitest" {
  // Vitest wants an interface here, to add to.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  export interface ProvidedContext {
    baseUrl: string;
  }
}

/** One server for all tests that do not harm it. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const server = await Server.start();
  project.provide("baseUrl", server.baseUrl);
  return () => server.stop();
}
