import type { ChatEvent } from "../chatEvents";
import { backOff } from "../live/backOff";
import type { Result } from "../problems/problem";
import type { Clock } from "../surroundings/clock";
import { Waits } from "../surroundings/waits";
import type { PersonalChanges } from "../wire/personal";

export type PersonalSyncParts = {
  /** What changed after a revision; `cursor` is the revision of the answer before, which had more. */
  ask: (after: number, cursor: number | undefined, incarnation: string) => Promise<Result<PersonalChanges>>;
  isOnline: () => boolean;
  clock: Clock;
  random: () => number;
  tell: (event: ChatEvent) => void;
};

/** Keeps what belongs to one person alone in step with the server, by the person's own revision. */
export class PersonalSync {
  readonly #parts: PersonalSyncParts;
  readonly #waits: Waits;
  #incarnation = "";
  /** Everything up to it is here; 0 knows nothing. */
  #rev = 0;
  /** There is something up to here. */
  #wanted = 0;
  #asking = false;
  #told = false;
  #stopped = false;

  constructor(parts: PersonalSyncParts) {
    this.#parts = parts;
    this.#waits = new Waits(parts.clock);
  }

  stop(): void {
    this.#stopped = true;
    this.#waits.endAll();
  }

  /** A connection is ready: what was missed is asked for, the first time everything. */
  ready({ incarnation, userRev }: { incarnation: string; userRev: number }): void {
    if (incarnation !== this.#incarnation) this.#forget();
    this.#incarnation = incarnation;
    this.#wanted = userRev;
    void this.#bring();
  }

  /** Something of one's own changed. What overtook its forerunner, or an answer that is on its way, is asked for. */
  receive(changes: PersonalChanges): void {
    if (changes.userRev <= this.#rev) return;
    this.#wanted = Math.max(this.#wanted, changes.userRev);
    if (this.#told && !this.#asking && changes.after <= this.#rev) this.#take(changes);
    else void this.#bring();
  }

  /** A revision was taken by something that is told otherwise, such as a read mark. */
  pass(userRev: number): void {
    if (userRev <= this.#rev) return;
    this.#wanted = Math.max(this.#wanted, userRev);
    if (this.#told && !this.#asking && userRev === this.#rev + 1) this.#rev = userRev;
    else void this.#bring();
  }

  async #bring(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    for (let failures = 0; !this.#stopped && this.#parts.isOnline() && this.#isBehind(); ) {
      if (await this.#askAll()) failures = 0;
      else await this.#waits.for(backOff(failures++, this.#parts.random));
    }
    this.#asking = false;
  }

  #isBehind(): boolean {
    return !this.#told || this.#wanted > this.#rev;
  }

  /** Asks until there is no more. Whether that went well. */
  async #askAll(): Promise<boolean> {
    const known = this.#rev;
    let cursor: number | undefined;
    for (;;) {
      const answer = await this.#parts.ask(known, cursor, this.#incarnation);
      if (!answer.ok) return false;
      if (this.#stopped) return true;
      const changes = answer.value;
      if (changes.reset) {
        // Whoever begins with nothing is never sent back: this cannot go on for ever.
        this.#forget();
        return true;
      }
      this.#take(changes);
      if (!changes.more) return true;
      cursor = changes.userRev;
    }
  }

  #take(changes: PersonalChanges): void {
    const anew = !this.#told;
    this.#told = true;
    this.#rev = Math.max(this.#rev, changes.userRev);
    this.#parts.tell({ kind: "personal", changes, ...(anew && { anew }) });
  }

  #forget(): void {
    this.#rev = 0;
    this.#told = false;
  }
}
