import type { Cancel, Clock } from "@mlchat/sdk";

/** How long to wait before something that could not be done is tried again. */
const LATER = 5_000;

/** Something that is done by one at a time, and again in a while as long as it is not finished. */
export class Errand {
  readonly #clock: Clock;
  #running = false;
  #again: Cancel | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `act` answers whether it is finished. */
  async run(act: () => Promise<boolean>): Promise<void> {
    this.stop();
    if (this.#running) return;
    this.#running = true;
    try {
      if (!(await act())) this.#again = this.#clock.after(LATER, () => void this.run(act));
    } finally {
      this.#running = false;
    }
  }

  stop(): void {
    this.#again?.();
    this.#again = undefined;
  }
}
