import { isProblem } from "../rest/answer";
import type { Session } from "../session/session";
import type { Cancel, Clock } from "../surroundings/clock";
import { Listeners, type Listener } from "../surroundings/listeners";
import type { Answered } from "./answered";
import { backOff } from "./backOff";
import type { ClientEvents, Ready, ServerEvents } from "./events";
import { PATIENCE, Requests } from "./requests";
import { chatSocket, type ChatSocket, type SocketOptions } from "./socket";
import type { Connection } from "./state";

export type ConnectionParts = {
  session: Session;
  clock: Clock;
  random: () => number;
  socket: Omit<SocketOptions, "token">;
};

/** Keeps one socket connected for as long as somebody is signed in, and says how that is going. */
export class LiveConnection {
  readonly #parts: ConnectionParts;
  readonly #socket: ChatSocket;
  readonly #requests: Requests;
  readonly #states = new Listeners<Connection>();
  readonly #readies = new Listeners<Ready>();
  #state: Connection = { state: "signed-out" };
  #failures = 0;
  #attempts = 0;
  #renewed = false;
  #nextAttempt: Cancel = () => undefined;
  #patience: Cancel = () => undefined;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#socket = chatSocket({ ...parts.socket, token: () => parts.session.accessToken });
    this.#requests = new Requests(this.#socket, parts.clock, () => {
      this.distrust();
    });
    this.#socket.on("ready", (ready) => {
      void this.#welcomed(ready);
    });
    this.#socket.on("connect_error", (fault) => {
      void this.#refused((fault as Error & { data?: unknown }).data);
    });
    this.#socket.on("disconnect", () => {
      this.#failed();
    });
  }

  get state(): Connection {
    return this.#state;
  }

  onChange(listener: Listener<Connection>): () => void {
    return this.#states.add(listener);
  }

  /** Hears that everything from here on follows live; the state has become online just before. */
  onReady(listener: Listener<Ready>): void {
    this.#readies.add(listener);
  }

  on<E extends Exclude<keyof ServerEvents, "ready">>(event: E, listener: ServerEvents[E]): void {
    // The library types listeners of a generic event name in a way that nothing but a cast can meet.
    this.#socket.on(event, listener as never);
  }

  /** Sends an event and waits for what comes of it. */
  ask<T>(event: keyof ClientEvents, payload: object): Promise<Answered<T>> {
    return this.#requests.ask<T>(event, payload);
  }

  /** Somebody has signed in. */
  start(): void {
    this.#failures = 0;
    this.#become({ state: "connecting" });
    void this.#attempt();
  }

  /** Nobody is signed in any more. */
  stop(): void {
    this.#become({ state: "signed-out" });
    this.#attempts += 1;
    this.#nextAttempt();
    this.#patience();
    this.#socket.disconnect();
  }

  /** Tries at once instead of at `retryAt`. */
  retryNow(): void {
    if (this.#state.state !== "offline" || this.#state.retryAt === undefined) return;
    this.#nextAttempt();
    this.#become({ state: "offline" });
    void this.#attempt();
  }

  /** The connection seems dead though nothing says so: cuts it and comes back. */
  distrust(): void {
    if (this.#socket.connected) this.#socket.disconnect();
  }

  /** Everything missed has been brought. */
  caughtUp(messages: number): void {
    if (this.#state.state === "online" && messages > 0) this.#become({ state: "online", caughtUp: messages });
  }

  async #attempt(): Promise<void> {
    this.#attempts += 1;
    const attempt = this.#attempts;
    await this.#parts.session.freshen();
    if (attempt !== this.#attempts) return;
    this.#patience = this.#parts.clock.after(2 * PATIENCE, () => {
      const connected = this.#socket.connected;
      this.#socket.disconnect();
      if (!connected) this.#failed();
    });
    this.#socket.connect();
  }

  /** Nothing is said over a connection before it is known to be that of the user who is signed in here. */
  async #welcomed(ready: Ready): Promise<void> {
    const attempt = this.#attempts;
    this.#patience();
    const same = await this.#parts.session.meets(ready.user);
    if (!same || attempt !== this.#attempts || !this.#socket.connected) return;
    this.#failures = 0;
    this.#renewed = false;
    this.#become({ state: "online" });
    this.#readies.tell(ready);
  }

  /** The server, or whoever stands between, did not let the socket in. An ended token is renewed, once. */
  async #refused(data: unknown): Promise<void> {
    this.#patience();
    if (isProblem(data) && data.type === "/problems/not-signed-in" && !this.#renewed) {
      const attempt = this.#attempts;
      const { state } = await this.#parts.session.refresh();
      if (attempt !== this.#attempts) return;
      if (state === "renewed") {
        this.#renewed = true;
        await this.#attempt();
        return;
      }
    }
    this.#failed();
  }

  #failed(): void {
    if (this.#state.state === "signed-out") return;
    this.#patience();
    this.#nextAttempt();
    const wait = backOff(this.#failures, this.#parts.random);
    this.#failures += 1;
    this.#become({ state: "offline", retryAt: this.#parts.clock.now() + wait });
    this.#nextAttempt = this.#parts.clock.after(wait, () => {
      this.#become({ state: "offline" });
      void this.#attempt();
    });
  }

  #become(state: Connection): void {
    this.#state = state;
    this.#states.tell(state);
  }
}
