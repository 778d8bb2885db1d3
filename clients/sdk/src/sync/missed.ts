import type { Message } from "../wire/messages";

/**
 * Tells messages that are new to this client from those it has met: an edit of an old one comes with what was missed,
 * and so does one that was told just before the connection went, before anything that stood in front of it.
 */
export class Missed {
  readonly #userId: string;
  readonly #met = new Map<string, number>();

  constructor(userId: string) {
    this.#userId = userId;
  }

  /** Everything in the room up to `seq` is known to exist. */
  meet(roomId: string, seq: number): void {
    this.#met.set(roomId, Math.max(seq, this.#met.get(roomId) ?? 0));
  }

  forget(roomId: string): void {
    this.#met.delete(roomId);
  }

  /** The server's data are from another time. */
  forgetAll(): void {
    this.#met.clear();
  }

  /** How many of these were said by others and are new. */
  count(roomId: string, messages: readonly Message[]): number {
    const met = this.#met.get(roomId) ?? 0;
    return messages.filter(({ seq, senderId }) => seq > met && senderId !== this.#userId).length;
  }
}
