/** A text that is to be written, or a key that is to be removed. */
export type Change = readonly [key: string, value: string | undefined];

/**
 * Where the SDK keeps what must outlive it: texts by key. The keys it uses start with `mlchat:`.
 * `watch`, where several tabs share a storage, tells what the others change; a missing value was removed.
 */
export type Storage = {
  read: (key: string) => Promise<string | undefined>;
  write: (key: string, value: string) => Promise<void>;
  remove: (key: string) => Promise<void>;
  keys: (prefix: string) => Promise<string[]>;
  /** All texts whose keys start so, in the order of their keys. */
  entries: (prefix: string) => Promise<[key: string, value: string][]>;
  /** Several changes at once: all of them or none. Changes are made in the order in which they were asked for. */
  change: (changes: readonly Change[]) => Promise<void>;
  watch?: (listener: (key: string, value: string | undefined) => void) => () => void;
};
