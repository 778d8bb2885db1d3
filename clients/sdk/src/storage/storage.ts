/**
 * Where the SDK keeps what must outlive it: texts by key. The keys it uses start with `mlchat:`.
 * `watch`, where several tabs share a storage, tells what the others change; a missing value was removed.
 */
export type Storage = {
  read: (key: string) => Promise<string | undefined>;
  write: (key: string, value: string) => Promise<void>;
  remove: (key: string) => Promise<void>;
  keys: (prefix: string) => Promise<string[]>;
  watch?: (listener: (key: string, value: string | undefined) => void) => () => void;
};
