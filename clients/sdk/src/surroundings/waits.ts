import type { Clock } from "./clock";

/** Waits that somebody else can end early, all at once. */
export class Waits {
  readonly #clock: Clock;
  readonly #ends = new Set<() => void>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  for(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        cancel();
        this.#ends.delete(end);
        resolve();
      };
      const cancel = this.#clock.after(milliseconds, end);
      this.#ends.add(end);
    });
  }

  endAll(): void {
    for (const end of [...this.#ends]) end();
  }
}
