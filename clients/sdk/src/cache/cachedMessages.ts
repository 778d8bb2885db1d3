import type { Change } from "../storage/storage";
import type { Message, Page } from "../wire/messages";
import type { CacheStore } from "./cacheStore";
import { withNext, within, withPage, type Stretch } from "./stretch";

/** So many messages may be ahead of one that is missing; with more, a room's stretch stays where it is. */
const MOST_AHEAD = 2_000;

/** What of one room is to be written, and what cannot be yet. */
type Waiting = {
  /** By `seq`. */
  rows: Map<number, Message>;
  /** Messages after one that is missing: an acknowledgement may overtake what others said. */
  ahead: Map<number, Message>;
  /** The revision of each message that was written in this life: what comes late says nothing new. */
  revs: Map<number, number>;
  /** Rows before this `seq` are to be removed, or all that are there. */
  from?: number | "all";
  /** A page was read at this revision, and what has changed since is not here yet. */
  owed?: number;
};

/** The messages of a cache on their way into the storage. */
export class CachedMessages {
  readonly #store: CacheStore;
  readonly #waiting = new Map<string, Waiting>();

  constructor(store: CacheStore) {
    this.#store = store;
  }

  /** Takes in a page of history; answers the stretch that is cached then, if it is of use. */
  takePage(before: Stretch | undefined, roomId: string, messages: Message[], page: Page): Stretch | undefined {
    const extended = withPage(before, page);
    if (extended === undefined) return undefined;
    const room = this.#room(roomId);
    trim(room, extended.from);
    this.#put(room, within(extended.stretch, messages));
    return this.#follow(room, extended.stretch);
  }

  /** Takes in what is new or has changed; answers the stretch after it. */
  take(before: Stretch, roomId: string, messages: readonly Message[]): Stretch {
    const room = this.#room(roomId);
    this.#put(room, within(before, messages));
    for (const message of messages) if (message.seq > before.last) ahead(room, message);
    return this.#follow(room, before);
  }

  /** A page was read at `rev`, earlier than what is known: until it is `whole`, the room counts as known up to there. */
  owe(roomId: string, rev: number, whole: Promise<boolean>): void {
    const room = this.#room(roomId);
    room.owed = Math.min(rev, room.owed ?? rev);
    void whole.then((isWhole) => {
      if (isWhole) delete room.owed;
    });
  }

  owed(roomId: string): number | undefined {
    return this.#waiting.get(roomId)?.owed;
  }

  /** The messages of the room are to be removed. */
  forget(roomId: string): void {
    this.#waiting.set(roomId, { rows: new Map(), ahead: new Map(), revs: new Map(), from: "all" });
  }

  clear(): void {
    this.#waiting.clear();
  }

  /** What is to be written now: first what goes, then what comes. */
  async changes(): Promise<Change[]> {
    const all: Change[] = [];
    for (const [roomId, room] of this.#waiting) {
      const { rows, from } = room;
      room.rows = new Map();
      delete room.from;
      if (from !== undefined) all.push(...(await this.#store.removeMessages(roomId, from)));
      const first = typeof from === "number" ? from : 0;
      for (const message of rows.values()) if (message.seq >= first) all.push(this.#store.putMessage(message));
    }
    return all;
  }

  #room(roomId: string): Waiting {
    const known = this.#waiting.get(roomId);
    if (known !== undefined) return known;
    const fresh: Waiting = { rows: new Map(), ahead: new Map(), revs: new Map() };
    this.#waiting.set(roomId, fresh);
    return fresh;
  }

  #put({ rows, revs }: Waiting, messages: readonly Message[]): void {
    for (const message of messages) {
      if ((revs.get(message.seq) ?? 0) > message.rev) continue;
      revs.set(message.seq, message.rev);
      rows.set(message.seq, message);
    }
  }

  /** Takes in what was ahead, as far as nothing is missing before it. */
  #follow(room: Waiting, stretch: Stretch): Stretch {
    let now = stretch;
    for (let next = room.ahead.get(now.last + 1); next !== undefined; next = room.ahead.get(now.last + 1)) {
      const extended = withNext(now);
      room.ahead.delete(next.seq);
      this.#put(room, [next]);
      if (extended.from > now.first) trim(room, extended.from);
      now = extended.stretch;
    }
    for (const seq of room.ahead.keys()) if (seq <= now.last) room.ahead.delete(seq);
    for (const seq of room.revs.keys()) if (seq < now.first) room.revs.delete(seq);
    return now;
  }
}

function ahead(room: Waiting, message: Message): void {
  if (room.ahead.size >= MOST_AHEAD && !room.ahead.has(message.seq)) return;
  if ((room.ahead.get(message.seq)?.rev ?? 0) <= message.rev) room.ahead.set(message.seq, message);
}

function trim(room: Waiting, from: number): void {
  if (room.from !== "all") room.from = from;
}
