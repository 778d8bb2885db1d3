import { readFile, mkdtemp, rm } from "node:fs/promises";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Socket } from "socket.io-client";
import { Person } from "../support/person";
import { expect, test } from "../support/test";

const README = resolve(import.meta.dirname, "../../README.md");

for (const transports of [undefined, ["polling"], ["websocket"]]) {
  test(`the stock client is a full client: ${transports?.join() ?? "default options"}`, async ({ server }) => {
    const ada = await Person.register(server.url, "ada");
    const grace = await Person.register(server.url, "grace");
    const options = transports === undefined ? {} : { transports };
    const [talker, listener] = [ada.socket(options), grace.socket(options)];
    await Promise.all([once(talker, "ready"), once(listener, "ready")]);

    const heard = once(listener, "message:posted");
    const ack = (await talker.emitWithAck("message:send", { clientId: "c-1", content: "Hello" })) as unknown;
    expect(ack).toMatchObject({ ok: true, message: { seq: 1, content: "Hello", clientId: "c-1" } });
    expect(await heard).toMatchObject({ seq: 1, content: "Hello", senderId: ada.id });
    if (transports === undefined) {
      await expect.poll(() => talker.io.engine.transport.name).toBe("websocket");
    }
    talker.disconnect();
    listener.disconnect();
  });
}

test("without a token the stock client is told why it may not come in", async ({ server }) => {
  const nobody = await Person.register(server.url, "nobody");
  const socket = nobody.socket();
  socket.auth = {};
  const error = (await once(socket, "connect_error")) as { data: { type: string; status: number } };
  expect(error.data).toMatchObject({ type: "/problems/not-signed-in", status: 401 });
  socket.disconnect();
});

test("the lines of the README for a shell do what they say", async ({ server }) => {
  const readme = await readFile(README, "utf8");
  const lines = /## Talk to it from a shell\s+```sh\n([\s\S]*?)```/.exec(readme)![1]!;
  const folder = await mkdtemp(join(tmpdir(), "mlchat-readme-"));
  try {
    const script = lines.replaceAll("localhost:8080", new URL(server.url).host);
    const { stdout } = await promisify(execFile)("bash", ["-euc", script], { cwd: folder });
    expect(stdout).toMatch(/"seq":1.*"messages":\[\{.*"content":"Hello"/s);
  } finally {
    await rm(folder, { recursive: true });
  }
});

function once(socket: Socket, event: string): Promise<unknown> {
  return new Promise((done) => socket.once(event, done));
}
