import { Server } from "./server";

/** A server that lives for seconds is gone before the optimising compiler has paid for itself. */
const SHORT_LIVED = { JAVA_OPTS: "-XX:TieredStopAtLevel=1" };

/** Starts the server of the next test while the present one runs: so none waits for a virtual machine to begin. */
export class ServersAhead {
  #next: Promise<Server> | undefined;

  async take(): Promise<Server> {
    const server = await (this.#next ?? Server.start(SHORT_LIVED));
    this.#next = Server.start(SHORT_LIVED);
    // Whoever takes it hears of a fault; a worker may end before anybody does.
    this.#next.catch(() => undefined);
    return server;
  }

  async close(): Promise<void> {
    const left = await this.#next?.catch(() => undefined);
    await left?.dispose();
  }
}
