// Runs the server once with an empty data folder and uses it a little, so that the JVM can note what a start needs.
// Usage: node train.mjs <bin/mlchat> <cache file>
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

const [program, cache] = process.argv.slice(2);
const data = await mkdtemp(join(dirname(cache), "training-"));
// The operator's settings are for the real start: a closed registration, say, would leave nothing to train with.
const { PATH, HOME, JAVA_HOME } = process.env;
const server = spawn(program, ["serve"], {
  env: { PATH, HOME, JAVA_HOME, AOT_OUTPUT: cache, PORT: "0", MLCHAT_DATA: data },
  stdio: ["ignore", "pipe", "pipe"],
});
let log = "";
server.stderr.on("data", (text) => (log += text));
const deadline = setTimeout(() => server.kill("SIGKILL"), 120_000);

async function address() {
  for await (const line of createInterface({ input: server.stdout })) {
    const found = /ready at (http:\/\/[^\s"]+)/.exec(line);
    if (found) return found[1];
  }
  throw new Error(`the server did not start:\n${log}`);
}

async function call(base, path, options = {}) {
  const response = await fetch(base + path, {
    ...options,
    headers: { "Content-Type": "application/json", ...options.headers },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
  return response.headers.get("content-type")?.includes("json") ? JSON.parse(text) : text;
}

const ended = new Promise((resolve) => server.once("exit", resolve));
try {
  const base = await address();
  server.stdout.resume();
  await call(base, "/health/ready");
  const session = await call(base, "/api/register", {
    method: "POST",
    body: JSON.stringify({ username: "trainee", password: "only for the training run" }),
  });
  const headers = { Authorization: `Bearer ${session.accessToken}` };
  await call(base, "/api/messages", { method: "POST", headers, body: JSON.stringify({ content: "Hello" }) });
  for (const path of ["/api/messages", "/api/rooms", "/api/me", "/api/users?query=t", "/api/openapi.json"]) {
    await call(base, path, { headers });
  }
} finally {
  server.kill("SIGTERM");
  await ended;
  clearTimeout(deadline);
  await rm(data, { recursive: true, force: true });
}
