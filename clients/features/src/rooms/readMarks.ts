import type { Cancel, Clock, Storage } from "@mlchat/sdk";

/** How long reading on is waited for before the server is told. */
const PAUSE = 500;

const prefix = (userId: string) => `mlchat:read:${userId}:`;

/**
 * Tells the server how far one has read: not at every message, and again after a connection was lost. The furthest mark
 * that the server does not have yet is kept, so that what was read without it counts even after a restart.
 */
export class ReadMarks {
  readonly #clock: Clock;
  readonly #storage: Storage;
  readonly #tell: (roomId: string, seq: number) => Promise<void>;
  readonly #pending = new Map<string, number>();
  readonly #timers = new Map<string, Cancel>();
  readonly #held = new Set<string>();
  readonly #onTheirWay = new Map<string, Promise<unknown>>();
  #userId: string | undefined;

  constructor(clock: Clock, storage: Storage, tell: (roomId: string, seq: number) => Promise<void>) {
    this.#clock = clock;
    this.#storage = storage;
    this.#tell = tell;
  }

  /** Somebody is here: takes up how far they have read each room without the server knowing it. */
  async load(userId: string): Promise<void> {
    this.#userId = userId;
    for (const [key, text] of await this.#storage.entries(prefix(userId))) {
      const roomId = key.slice(prefix(userId).length);
      if (this.#userId === userId) this.#pending.set(roomId, Math.max(Number(text), this.#pending.get(roomId) ?? 0));
    }
  }

  /** How far one has read where the server does not know it. */
  untold(): [roomId: string, seq: number][] {
    return [...this.#pending];
  }

  /** One has read the room up to `seq`. Answers when that is kept. */
  async move(roomId: string, seq: number): Promise<void> {
    const furthest = Math.max(seq, this.#pending.get(roomId) ?? 0);
    this.#pending.set(roomId, furthest);
    const send = () => {
      this.#timers.delete(roomId);
      this.#send(roomId);
    };
    if (!this.#timers.has(roomId)) this.#timers.set(roomId, this.#clock.after(PAUSE, send));
    if (this.#userId !== undefined) await this.#storage.write(prefix(this.#userId) + roomId, String(furthest));
  }

  /** The server has this mark. Answers when nothing of it is kept any more. */
  async confirm(roomId: string, readSeq: number): Promise<void> {
    const pending = this.#pending.get(roomId);
    if (pending === undefined || readSeq < pending) return;
    this.#pending.delete(roomId);
    if (this.#userId !== undefined) await this.#storage.remove(prefix(this.#userId) + roomId);
  }

  /**
   * What was read is to count as unread again, which `act` tells the server: after what is on its way there, and before
   * anything else. If that could not be done, what was read stays read. Answers what `act` does.
   */
  async takeBack<T extends { ok: boolean }>(roomId: string, act: () => Promise<T>): Promise<T> {
    this.#timers.get(roomId)?.();
    this.#timers.delete(roomId);
    this.#held.add(roomId);
    await this.#onTheirWay.get(roomId);
    const done = await act();
    this.#held.delete(roomId);
    if (done.ok) await this.confirm(roomId, Infinity);
    else this.#send(roomId);
    return done;
  }

  /** Tells at once what the server has not confirmed. */
  flush(): void {
    for (const roomId of this.#pending.keys()) this.#send(roomId);
  }

  /** Nobody is here any more; what is kept stays. */
  clear(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    this.#pending.clear();
    this.#userId = undefined;
  }

  #send(roomId: string): void {
    const seq = this.#pending.get(roomId);
    if (seq === undefined || this.#held.has(roomId)) return;
    const telling = Promise.allSettled([this.#onTheirWay.get(roomId), this.#tell(roomId, seq)]).then(() => {
      if (this.#onTheirWay.get(roomId) === telling) this.#onTheirWay.delete(roomId);
    });
    this.#onTheirWay.set(roomId, telling);
  }
}
