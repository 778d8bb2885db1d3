export type Listener<T> = (value: T) => void;

/** Those who want to hear of something. */
export class Listeners<T> {
  readonly #all = new Set<Listener<T>>();

  /** Answers the way to stop listening. */
  add(listener: Listener<T>): () => void {
    this.#all.add(listener);
    return () => {
      this.#all.delete(listener);
    };
  }

  tell(value: T): void {
    for (const listener of [...this.#all]) listener(value);
  }
}
