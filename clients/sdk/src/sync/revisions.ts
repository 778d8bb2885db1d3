import type { Cancel, Clock } from "../surroundings/clock";
import { hasHole, moveTo, receive, unknownFeed, type LiveChange, type RoomFeed, type Step } from "./roomFeed";

/** How long a change that came early waits for the one before it: frames may overtake each other on their way. */
export const HOLD = 30;

export type RevisionsParts = {
  clock: Clock;
  /** Takes changes, in the order of `rev` for each room. */
  apply: (change: LiveChange) => void;
  /** Something is missing in a room after this revision (nothing: the room itself is not known). Answers when it tried. */
  repair: (roomId: string, after: number | undefined) => Promise<void>;
};

/** The watermarks of all rooms. Holds back what comes early, and has holes repaired. */
export class Revisions {
  readonly #parts: RevisionsParts;
  readonly #feeds = new Map<string, RoomFeed>();
  readonly #repairs = new Map<string, Cancel>();
  #paused = true;

  constructor(parts: RevisionsParts) {
    this.#parts = parts;
  }

  /** The last revision of each room that is known. */
  known(): Record<string, number> {
    const known = [...this.#feeds].filter((entry): entry is [string, RoomFeed & { rev: number }] => {
      return entry[1].rev !== undefined;
    });
    return Object.fromEntries(known.map(([roomId, { rev }]) => [roomId, rev]));
  }

  /** The last revision of a room. */
  rev(roomId: string): number | undefined {
    return this.#feed(roomId).rev;
  }

  /** A change comes live. */
  receive(change: LiveChange): void {
    this.#step(change.roomId, receive(this.#feed(change.roomId), change));
  }

  /** Everything of the room in (`after`, `rev`] is here. If something before that is missing, it is asked for. */
  moveTo(roomId: string, after: number, rev: number): void {
    const watermark = this.rev(roomId);
    if (watermark === undefined || after <= watermark) this.#step(roomId, moveTo(this.#feed(roomId), rev));
    else void this.#repair(roomId, true);
  }

  /** A room is shown: what comes from here on is followed. A room that is followed already stays where it is. */
  introduce(roomId: string, rev: number): void {
    if (this.rev(roomId) === undefined) this.#step(roomId, moveTo(this.#feed(roomId), rev));
  }

  /** The room starts anew from `rev`, whatever it was before. */
  restart(roomId: string, rev: number): void {
    this.#step(roomId, moveTo({ ...this.#feed(roomId), rev: undefined }, rev));
  }

  forget(roomId: string): void {
    this.#repairs.get(roomId)?.();
    this.#repairs.delete(roomId);
    this.#feeds.delete(roomId);
  }

  forgetAll(): void {
    for (const roomId of [...this.#feeds.keys()]) this.forget(roomId);
  }

  /** The stream of changes is cut. What is held is dropped and holes are left: catching up will fill them all. */
  pause(): void {
    this.#paused = true;
    for (const cancel of this.#repairs.values()) cancel();
    this.#repairs.clear();
    for (const [roomId, { rev }] of this.#feeds) this.#feeds.set(roomId, { rev, held: [] });
  }

  resume(): void {
    this.#paused = false;
    for (const roomId of this.#feeds.keys()) this.#watch(roomId);
  }

  #feed(roomId: string): RoomFeed {
    return this.#feeds.get(roomId) ?? unknownFeed;
  }

  #step(roomId: string, { feed, apply }: Step): void {
    this.#feeds.set(roomId, feed);
    for (const change of apply) this.#parts.apply(change);
    this.#watch(roomId);
  }

  /** Has the room repaired if its hole is still there after the hold. */
  #watch(roomId: string): void {
    if (this.#paused || this.#repairs.has(roomId) || !hasHole(this.#feed(roomId))) return;
    const cancel = this.#parts.clock.after(HOLD, () => {
      void this.#repair(roomId);
    });
    this.#repairs.set(roomId, cancel);
  }

  async #repair(roomId: string, surely = false): Promise<void> {
    if (surely || hasHole(this.#feed(roomId))) await this.#parts.repair(roomId, this.rev(roomId));
    this.#repairs.delete(roomId);
    this.#watch(roomId);
  }
}
