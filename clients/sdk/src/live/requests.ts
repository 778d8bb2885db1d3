import type { Clock } from "../surroundings/clock";
import { answered, type Answered } from "./answered";
import type { Acknowledgement, ClientEvents } from "./events";
import type { ChatSocket } from "./socket";

/** How long an acknowledgement may take before nobody knows any more. */
export const PATIENCE = 10_000;

/**
 * Sends events that ask for an acknowledgement, and answers each exactly once: also when the connection is cut.
 * `onSilence` hears of an acknowledgement that did not come in time: then the connection is not to be trusted.
 */
export class Requests {
  readonly #socket: ChatSocket;
  readonly #clock: Clock;
  readonly #onSilence: () => void;
  readonly #waiting = new Set<() => void>();

  constructor(socket: ChatSocket, clock: Clock, onSilence: () => void) {
    this.#socket = socket;
    this.#clock = clock;
    this.#onSilence = onSilence;
    socket.on("disconnect", () => {
      for (const giveUp of [...this.#waiting]) giveUp();
    });
  }

  ask<T>(event: keyof ClientEvents, payload: object): Promise<Answered<T>> {
    // The library would keep the event for later: then it could go out after a repeat of it.
    if (!this.#socket.connected) return Promise.resolve({ outcome: "unknown" });
    return new Promise((resolve) => {
      const settle = (answer: Answered<T>) => {
        cancel();
        this.#waiting.delete(giveUp);
        resolve(answer);
      };
      const giveUp = () => {
        settle({ outcome: "unknown" });
      };
      const cancel = this.#clock.after(PATIENCE, () => {
        giveUp();
        this.#onSilence();
      });
      this.#waiting.add(giveUp);
      this.#socket.emit(event, payload, (acknowledgement) => {
        settle(answered(acknowledgement as Acknowledgement<T>));
      });
    });
  }
}
