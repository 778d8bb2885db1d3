import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/** Changes the bytes of one direction of one connection; what it answers is passed on. */
export type Tamper = (bytes: Buffer) => Buffer;

/** For each connection a fresh tamperer of either direction; what is missing passes everything on. */
export type Tampering = { toServer?: () => Tamper; toClient?: () => Tamper };

/** A real intermediary on a port of its own, which can cut and spoil connections as bad networks do. */
export class Proxy {
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #down = false;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(target: string, tampering: Tampering = {}): Promise<Proxy> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    const proxy = new Proxy(server);
    server.on("connection", (client) => {
      if (proxy.#down) {
        client.destroy();
        return;
      }
      const upstream = connect({ host: hostname, port: Number(port) });
      proxy.#join(client, upstream, tampering.toServer?.());
      proxy.#join(upstream, client, tampering.toClient?.());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Cuts every connection without a word. */
  cut(): void {
    for (const socket of [...this.#open]) socket.destroy();
  }

  /** Cuts everything and lets nobody through until `up`. */
  down(): void {
    this.#down = true;
    this.cut();
  }

  up(): void {
    this.#down = false;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.cut();
    await closed;
  }

  #join(from: Socket, to: Socket, tamper: Tamper = (bytes) => bytes): void {
    this.#open.add(from);
    from.on("data", (bytes) => {
      const passed = tamper(bytes);
      if (passed.length > 0) to.write(passed);
    });
    // A reset is one of the ways in which connections end here.
    from.on("error", () => from.destroy());
    from.on("close", () => {
      this.#open.delete(from);
      to.destroy();
    });
  }
}
