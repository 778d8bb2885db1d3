import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const program = join(root, "bin", "mlchat");

/** The real server, as a process of its own on a free port of this machine. */
export class Server {
  readonly baseUrl: string;
  readonly #data: string;
  #process: ChildProcess;

  private constructor(baseUrl: string, data: string, process: ChildProcess) {
    this.baseUrl = baseUrl;
    this.#data = data;
    this.#process = process;
  }

  static async start(): Promise<Server> {
    if (!existsSync(join(root, "build", "mlchat", "lib", "mlchat-app.jar"))) {
      throw new Error("These tests need the built server: run bin/build first.");
    }
    const data = await mkdtemp(join(tmpdir(), "mlchat-sdk-"));
    const process = launch(data, "0");
    return new Server(await address(process), data, process);
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    await end(this.#process, "SIGKILL");
  }

  /** Starts it again with the same data on the same port. */
  async restart(): Promise<void> {
    this.#process = launch(this.#data, new URL(this.baseUrl).port);
    await address(this.#process);
  }

  async stop(): Promise<void> {
    await end(this.#process, "SIGTERM");
    await rm(this.#data, { recursive: true, force: true });
  }
}

function launch(data: string, port: string): ChildProcess {
  return spawn(program, ["serve"], {
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: port,
      MLCHAT_DATA: data,
      MLCHAT_LIMIT_REGISTRATIONS_PER_IP: "0",
      MLCHAT_BCRYPT_COST: "10",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Waits for the line that names the address; the log is one JSON object a line. */
async function address(server: ChildProcess): Promise<string> {
  const { stdout, stderr } = server;
  if (stdout === null || stderr === null) throw new Error("The server's output is not connected.");
  let complaint = "";
  stderr.on("data", (text: Buffer) => {
    complaint += text.toString();
  });
  for await (const line of createInterface({ input: stdout })) {
    const found = /ready at (http:\/\/[^\s"]+)/.exec(line.replaceAll("\\/", "/"));
    if (found?.[1] !== undefined) {
      stdout.resume();
      return found[1];
    }
  }
  throw new Error(`The server did not start: ${complaint}`);
}

function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) {
      resolve();
      return;
    }
    server.once("exit", () => {
      resolve();
    });
    server.kill(signal);
  });
}
