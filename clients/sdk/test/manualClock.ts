import type { Clock } from "../src";

/** A clock that stands still until it is put forward; timers ring on the way. */
export class ManualClock implements Clock {
  #now = Date.UTC(2026, 0, 1);
  readonly #timers = new Set<{ at: number; act: () => void }>();

  now = (): number => this.#now;

  after = (milliseconds: number, act: () => void) => {
    const timer = { at: this.#now + milliseconds, act };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  };

  forward(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers.delete(next);
      this.#now = next.at;
      next.act();
    }
    this.#now = until;
  }
}
