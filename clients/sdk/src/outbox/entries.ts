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
    this.#parts.store.put(entry).catch(this.#parts.notKept);
  }

  remove(clientId: string): void {
    if (this.#entries.delete(clientId)) this.#parts.store.remove(clientId).catch(this.#parts.notKept);
  }

  close(): void {
    this.#unwatch();
  }
}
