import type { Cancel, Clock } from "@mlchat/sdk";

/** How long reading on is waited for before the server is told. */
const PAUSE = 500;

/** Tells the server how far one has read: not at every message, and again after a connection was lost. */
export class ReadMarks {
  readonly #clock: Clock;
  readonly #tell: (roomId: string, seq: number) => Promise<void>;
  readonly #pending = new Map<string, number>();
  readonly #timers = new Map<string, Cancel>();

  constructor(clock: Clock, tell: (roomId: string, seq: number) => Promise<void>) {
    this.#clock = clock;
    this.#tell = tell;
  }

  /** One has read the room up to `seq`. */
  move(roomId: string, seq: number): void {
    this.#pending.set(roomId, Math.max(seq, this.#pending.get(roomId) ?? 0));
    if (this.#timers.has(roomId)) return;
    const send = () => {
      this.#timers.delete(roomId);
      this.#send(roomId);
    };
    this.#timers.set(roomId, this.#clock.after(PAUSE, send));
  }

  /** The server has this mark. */
  confirm(roomId: string, readSeq: number): void {
    if (readSeq >= (this.#pending.get(roomId) ?? 0)) this.#pending.delete(roomId);
  }

  /** Tells at once what the server has not confirmed. */
  flush(): void {
    for (const roomId of this.#pending.keys()) this.#send(roomId);
  }

  clear(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
    this.#pending.clear();
  }

  #send(roomId: string): void {
    const seq = this.#pending.get(roomId);
    if (seq !== undefined) void this.#tell(roomId, seq);
  }
}
