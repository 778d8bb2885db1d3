import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const PROGRAM = resolve(import.meta.dirname, "../../bin/mlchat");
const START_LIMIT_MS = 60_000;

/** The real program on a folder of its own. It keeps its port and its data over `kill` and `start`. */
export class Server {
  #process: ChildProcess | undefined;
  #url = "";
  #port = "0";
  #log = "";
  setupLink: string | undefined;

  private constructor(
    readonly data: string,
    private readonly settings: Record<string, string>,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<Server> {
    const server = new Server(await mkdtemp(join(tmpdir(), "mlchat-e2e-")), settings);
    await server.start();
    return server;
  }

  get url(): string {
    return this.#url;
  }

  /** How the last process ended; nothing while it runs and after a kill. */
  get exitCode(): number | undefined {
    return this.#process?.exitCode ?? undefined;
  }

  /** What it logged so far, for messages of failed tests. */
  get log(): string {
    return this.#log;
  }

  async start(): Promise<void> {
    const child = spawn(PROGRAM, ["serve"], {
      env: {
        ...process.env,
        HOST: "127.0.0.1",
        PORT: this.#port,
        MLCHAT_DATA: this.data,
        MLCHAT_BCRYPT_COST: "10",
        MLCHAT_LIMIT_REGISTRATIONS_PER_IP: "0",
        ...this.settings,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = child;
    child.stderr.on("data", (text: Buffer) => (this.#log += text.toString()));
    await this.#ready(child);
  }

  #ready(child: ChildProcess): Promise<void> {
    return new Promise((done, fail) => {
      const timer = setTimeout(() => {
        fail(new Error(`the server was not ready in time:\n${this.#log}`));
      }, START_LIMIT_MS);
      child.once("exit", (code) => {
        clearTimeout(timer);
        fail(new Error(`the server ended with ${String(code)}:\n${this.#log}`));
      });
      createInterface({ input: child.stdout! }).on("line", (line) => {
        const setup = /(http:\/\/\S+\/setup#code=\S+)/.exec(line);
        if (setup !== null) this.setupLink = setup[1];
        const ready = /ready at (http:\/\/\S+)/.exec(line);
        if (ready !== null) {
          this.#url = ready[1]!;
          this.#port = new URL(this.#url).port;
          clearTimeout(timer);
          done();
        }
      });
    });
  }

  /** As if the power went: nothing is flushed, nobody is told. */
  kill(): Promise<void> {
    return this.#end("SIGKILL");
  }

  /** As an operator stops it. */
  stop(): Promise<void> {
    return this.#end("SIGTERM");
  }

  #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    const ended = new Promise<void>((done) => child.once("exit", () => { done(); }));
    child.kill(signal);
    return ended;
  }

  /** Ends it and takes its data away. */
  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.data, { recursive: true, force: true });
  }
}
