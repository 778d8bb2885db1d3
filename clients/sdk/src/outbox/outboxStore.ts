import type { Storage } from "../storage/storage";
import type { Entry } from "./entry";

/** What the storage of a tab hears from other tabs: an entry that is there now, or one that is gone. */
export type StoredChange = { clientId: string; entry: Entry | undefined };

/** Keeps one user's outbox, one key an entry: so tabs that change different entries do not undo each other's work. */
export class OutboxStore {
  readonly #storage: Storage;
  readonly #prefix: string;

  constructor(storage: Storage, userId: string) {
    this.#storage = storage;
    this.#prefix = `mlchat:outbox:${userId}:`;
  }

  async all(): Promise<Entry[]> {
    return (await this.#storage.entries(this.#prefix)).map(([, text]) => JSON.parse(text) as Entry);
  }

  async has(clientId: string): Promise<boolean> {
    return (await this.#storage.read(this.#prefix + clientId)) !== undefined;
  }

  put(entry: Entry): Promise<void> {
    return this.#storage.write(this.#prefix + entry.clientId, JSON.stringify(entry));
  }

  remove(clientId: string): Promise<void> {
    return this.#storage.remove(this.#prefix + clientId);
  }

  /** Hears what other tabs do; answers the way to stop that. */
  watch(listener: (change: StoredChange) => void): () => void {
    const stop = this.#storage.watch?.((key, value) => {
      if (!key.startsWith(this.#prefix)) return;
      const entry = value === undefined ? undefined : (JSON.parse(value) as Entry);
      listener({ clientId: key.slice(this.#prefix.length), entry });
    });
    return stop ?? (() => undefined);
  }
}
