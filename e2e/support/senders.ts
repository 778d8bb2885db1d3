import { randomUUID } from "node:crypto";
import type { Socket } from "socket.io-client";
import type { Attempt } from "./history";
import type { Ack, Person } from "./person";

const ACK_LIMIT_MS = 2_000;

/** Somebody who sends one message after the other and repeats each with its own clientId until it is acknowledged. */
export class Sender {
  readonly attempts: Attempt[] = [];
  #running = true;
  #loop: Promise<void> | undefined;

  constructor(
    private readonly person: Person,
    private readonly socket: Socket,
  ) {}

  begin(): void {
    this.#loop = this.#run();
  }

  /** Makes no new message; returns when the last one is acknowledged. */
  async finish(): Promise<void> {
    this.#running = false;
    await this.#loop;
    this.socket.disconnect();
  }

  get acknowledged(): number {
    return this.attempts.filter((attempt) => attempt.acks.length > 0).length;
  }

  async #run(): Promise<void> {
    while (this.#running) {
      const clientId = randomUUID();
      const attempt: Attempt = {
        clientId,
        content: `${this.person.username} says ${clientId}`,
        senderId: this.person.id,
        acks: [],
      };
      this.attempts.push(attempt);
      await this.#untilAcknowledged(attempt);
    }
  }

  async #untilAcknowledged(attempt: Attempt): Promise<void> {
    while (attempt.acks.length === 0) {
      await connected(this.socket);
      const ack = await this.#emit(attempt);
      if (ack?.ok === true) attempt.acks.push(ack.message);
      else if (ack !== undefined && ack.problem.status !== 503) {
        throw new Error(`${attempt.clientId} was refused: ${JSON.stringify(ack.problem)}`);
      }
    }
  }

  /** The acknowledgement, or nothing when the connection was cut: then nobody knows what became of it. */
  async #emit(attempt: Attempt): Promise<Ack | undefined> {
    const payload = { clientId: attempt.clientId, content: attempt.content };
    try {
      return (await this.socket.timeout(ACK_LIMIT_MS).emitWithAck("message:send", payload)) as Ack;
    } catch {
      return undefined;
    }
  }
}

function connected(socket: Socket): Promise<void> {
  return socket.connected
    ? Promise.resolve()
    : new Promise((done) => {
        socket.once("connect", () => { done(); });
      });
}
