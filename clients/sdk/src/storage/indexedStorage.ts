import { openDB, type IDBPDatabase, type IDBPTransaction } from "idb";
import type { Change, Storage } from "./storage";

const VERSION = 1;

/** What is kept must not be lost; the cache can be loaded again. */
const shelves = ["kept", "cache"] as const;
export type Shelf = (typeof shelves)[number];

/**
 * Keeps texts in IndexedDB, which all tabs of a site share. Rejects when the browser has none or refuses to open it.
 * Every call is a transaction of its own; the browser runs those on one shelf in the order in which they were made.
 */
export async function indexedStorage(shelf: Shelf, name = "mlchat"): Promise<Storage> {
  let database: Promise<IDBPDatabase> | undefined;
  const opened = () => (database ??= open());
  const open = () =>
    openDB(name, VERSION, {
      upgrade: (fresh) => {
        for (const each of shelves) fresh.createObjectStore(each);
      },
      // A tab with a newer version of the client wants to change the database: it need not wait for this one.
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close();
        database = undefined;
      },
      terminated: () => {
        database = undefined;
      },
    });
  await opened();
  const tabs = new BroadcastChannel(`${name}:${shelf}`);
  // Outside browsers a channel would keep the process alive.
  (tabs as BroadcastChannel & { unref?: () => void }).unref?.();

  const change: Storage["change"] = async (changes) => {
    await write((await opened()).transaction(shelf, "readwrite"), changes);
    if (shelf === "kept") tabs.postMessage(changes);
  };
  return {
    read: async (key) => (await (await opened()).get(shelf, key)) as string | undefined,
    write: (key, value) => change([[key, value]]),
    remove: (key) => change([[key, undefined]]),
    keys: async (prefix) => (await (await opened()).getAllKeys(shelf, startingWith(prefix))) as string[],
    entries: async (prefix) => {
      const { store } = (await opened()).transaction(shelf);
      const range = startingWith(prefix);
      const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
      return keys.map((key, index) => [key as string, values[index] as string]);
    },
    change,
    watch: (listener) => {
      const hear = ({ data }: MessageEvent<readonly Change[]>) => {
        for (const [key, value] of data) listener(key, value);
      };
      tabs.addEventListener("message", hear);
      return () => {
        tabs.removeEventListener("message", hear);
      };
    },
  };
}

type Writing = IDBPTransaction<unknown, [Shelf], "readwrite">;

/** Makes all changes or none: a value that the browser cannot store ends the transaction that it came in. */
async function write(transaction: Writing, changes: readonly Change[]): Promise<void> {
  const { store } = transaction;
  const made: Promise<unknown>[] = [transaction.done];
  try {
    for (const [key, value] of changes) made.push(value === undefined ? store.delete(key) : store.put(value, key));
  } catch (fault) {
    transaction.abort();
    await Promise.allSettled(made);
    throw fault;
  }
  // Asked for now instead of after the answers: what is on its way survives the end of this tab.
  transaction.commit();
  await Promise.all(made);
}

/** All keys that begin with this: no key of ours goes on with the last character there is. */
function startingWith(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}
