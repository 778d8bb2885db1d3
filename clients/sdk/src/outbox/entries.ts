import type { Entry } from "./entry";
import type { OutboxStore } from "./outboxStore";

export type EntriesParts = {
  store: OutboxStore;
  /** Another tab has put or removed an entry; it is here already, or gone. */
  changedElsewhere: (clientId: string) => void;
  /** An entry could not be kept: it will be sent, but not survive the end of this process. */
  notKept: (fault: unknown) => void;
};

/** The entries of one user's outbox: in memory at once, in the storage a moment later, in step with other tabs. */
export class Entries {
  readonly #parts: EntriesParts;
  readonly #entries = new Map<string, Entry>();
  /** Entries on their way into the storage, and those that it did not take. */
  readonly #writes = new Map<string, Promise<"kept" | "not-kept">>();
  readonly #unwatch: () => void;

  constructor(parts: EntriesParts) {
    this.#parts = parts;
    this.#unwatch = parts.store.watch(({ clientId, entry }) => {
      if (entry === undefined) this.#entries.delete(clientId);
      else this.#entries.set(clientId, entry);
      parts.changedElsewhere(clientId);
    });
  }

  /** Takes up what an earlier life of this client, or another tab, has left. */
  async load(): Promise<void> {
    for (const entry of await this.#parts.store.all()) {
      if (!this.#entries.has(entry.clientId)) this.#entries.set(entry.clientId, entry);
    }
  }

  get(clientId: string): Entry | undefined {
    return this.#entries.get(clientId);
  }

  inOrder(): Entry[] {
    return [...this.#entries.values()].sort((a, b) => a.place - b.place);
  }

  /** A place after all others. */
  nextPlace(now: number): number {
    return Math.max(now, ...[...this.#entries.values()].map((entry) => entry.place + 1));
  }

  put(entry: Entry): void {
    this.#entries.set(entry.clientId, entry);
    const write = this.#parts.store.put(entry).then(
      () => "kept" as const,
      (fault: unknown) => {
        this.#parts.notKept(fault);
        return "not-kept" as const;
      },
    );
    this.#writes.set(entry.clientId, write);
  }

  /**
   * Waits until an entry is in the storage, and answers whether it is still there: another tab may have sent or
   * discarded it. What the storage did not take is known here alone.
   */
  async isThere(clientId: string): Promise<boolean> {
    if ((await this.#writes.get(clientId)) === "not-kept") return this.#entries.has(clientId);
    const kept = await this.#parts.store.has(clientId).catch((fault: unknown) => {
      this.#parts.notKept(fault);
      return true;
    });
    if (!kept) this.#entries.delete(clientId);
    return kept && this.#entries.has(clientId);
  }

  remove(clientId: string): void {
    this.#writes.delete(clientId);
    if (this.#entries.delete(clientId)) this.#parts.store.remove(clientId).catch(this.#parts.notKept);
  }

  close(): void {
    this.#unwatch();
  }
}
