import type { ChatEvent } from "../chatEvents";
import type { Storage } from "../storage/storage";
import type { Cancel, Clock } from "../surroundings/clock";
import type { Message, Page } from "../wire/messages";
import type { Room } from "../wire/rooms";
import type { Limits } from "../wire/session";
import { CacheStore, type About, type CachedRoom } from "./cacheStore";
import { afterMark, afterMember, afterMessage, afterRoom } from "./roomAfter";
import { CachedMessages } from "./cachedMessages";

/** So many messages are cached in all; of the rooms that were opened longest ago they go first. */
export const CACHED_IN_ALL = 10_000;

/** How long changes are gathered before they are written. What a crash takes with it is brought again by the next sync. */
const GATHER = 500;

export type CacheParts = {
  storage: Storage;
  userId: string;
  clock: Clock;
  /** The revision up to which a room is known. */
  rev: (roomId: string) => number | undefined;
  /** The cache cannot be written: it is dropped, and nothing is cached any more until the next start. */
  failed: (fault: unknown) => void;
};

/** What an earlier life of this client has left: rooms with the revision up to which each is complete. */
export type Remembered = { incarnation: string; rooms: { room: Room; rev: number }[]; limits?: Limits; features?: string[] };

/**
 * Remembers one user's rooms and the newest messages of those that were opened, for the next start and for times
 * without a server. A room and its messages are written together with the revision up to which they are complete, in
 * one transaction: whatever is read back can be brought up to date by asking what has changed since.
 */
export class Cache {
  readonly #parts: CacheParts;
  readonly #store: CacheStore;
  readonly #rooms = new Map<string, CachedRoom>();
  readonly #messages: CachedMessages;
  /** What is to be written. */
  readonly #dirty = new Set<string>();
  #about: About | undefined;
  #aboutDirty = false;
  #timer: Cancel | undefined;
  #writing: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(parts: CacheParts) {
    this.#parts = parts;
    this.#store = new CacheStore(parts.storage, parts.userId);
    this.#messages = new CachedMessages(this.#store);
  }

  /** Reads what an earlier life has left; nothing when there is none, or it cannot be read. */
  async load(): Promise<Remembered | undefined> {
    try {
      const [about, rooms] = await Promise.all([this.#store.about(), this.#store.rooms()]);
      if (about === undefined) {
        await this.#store.clear();
        return undefined;
      }
      this.#about = about;
      for (const cached of rooms) this.#rooms.set(cached.room.id, cached);
      return { ...about, rooms: rooms.map(({ room, rev }) => ({ room, rev })) };
    } catch (fault) {
      this.#fail(fault);
      return undefined;
    }
  }

  /** The newest messages of a room, as far as they are cached. Asking means that the room is opened. */
  async page(roomId: string): Promise<Page | undefined> {
    const known = this.#rooms.get(roomId);
    if (this.#closed || known?.stretch === undefined) return undefined;
    this.#put({ ...known, openedAt: this.#parts.clock.now() });
    await this.flush();
    const cached = this.#rooms.get(roomId);
    if (cached?.stretch === undefined || this.#about === undefined) return undefined;
    const { first, last } = cached.stretch;
    const messages = await this.#store.messages(roomId);
    const room = { id: roomId, seq: last, rev: cached.rev };
    const { incarnation } = this.#about;
    return { messages, users: {}, hasBefore: first > 1, hasAfter: false, room, incarnation };
  }

  /** A page of history was read; `whole` tells when what it may have missed of the changes since is here too. */
  takePage(page: Page, whole: Promise<boolean>): void {
    const cached = page.room && this.#rooms.get(page.room.id);
    if (this.#closed || page.room === undefined || cached === undefined) return;
    const stretch = this.#messages.takePage(cached.stretch, page.room.id, page.messages, page);
    if (stretch === undefined) return;
    const { id, rev } = page.room;
    this.#put({ ...cached, stretch, openedAt: this.#parts.clock.now() });
    if (rev < (this.#parts.rev(id) ?? 0)) this.#messages.owe(id, rev, whole);
  }

  hear(event: ChatEvent): void {
    if (this.#closed) return;
    switch (event.kind) {
      case "rooms":
        if (event.cached !== true) this.#replace(event.rooms);
        break;
      case "room":
        this.#change(event.room.id, (known) => afterRoom(known, event.room));
        break;
      case "room-left":
        this.#drop(event.roomId);
        break;
      case "member":
        this.#change(event.roomId, (room) => room && afterMember(room, event.member, event.members, this.#me));
        break;
      case "mark":
        this.#change(event.roomId, (room) => room && afterMark(room, event.mark));
        break;
      case "messages":
        this.#hearMessages(event.roomId, event.messages);
        break;
      case "reset":
        this.#forget(event.roomId);
        break;
      case "reset-all":
        this.#rooms.clear();
        this.#messages.clear();
        this.#about = undefined;
        this.#later(() => this.#store.clear());
        break;
      case "limits":
        this.#limits(event.limits, event.features);
        break;
      default:
        break;
    }
  }

  /** The server's data are of this time. */
  from(incarnation: string): void {
    if (this.#about?.incarnation === incarnation) return;
    this.#about = { ...this.#about, incarnation };
    this.#aboutDirty = true;
    this.#gather();
  }

  /** Writes at once what has been gathered. */
  async flush(): Promise<void> {
    this.#timer?.();
    this.#timer = undefined;
    if (!this.#closed && (this.#dirty.size > 0 || this.#aboutDirty)) this.#later(() => this.#write());
    await this.#writing;
  }

  /** Writes no more; what has been gathered since the last time is not needed. */
  close(): void {
    this.#closed = true;
    this.#timer?.();
  }

  get #me(): string {
    return this.#parts.userId;
  }

  #replace(rooms: Room[]): void {
    const present = new Set(rooms.map(({ id }) => id));
    for (const roomId of [...this.#rooms.keys()]) if (!present.has(roomId)) this.#drop(roomId);
    for (const room of rooms) this.#change(room.id, () => room);
  }

  #change(roomId: string, step: (room: Room | undefined) => Room | undefined): void {
    const cached = this.#rooms.get(roomId);
    const room = step(cached?.room);
    if (room !== undefined) this.#put({ rev: room.rev, openedAt: 0, ...cached, room });
  }

  #hearMessages(roomId: string, messages: readonly Message[]): void {
    const cached = this.#rooms.get(roomId);
    if (cached === undefined) return;
    const room = messages.reduce((now, message) => afterMessage(now, message, this.#me), cached.room);
    const stretch = cached.stretch && this.#messages.take(cached.stretch, roomId, messages);
    this.#put({ ...cached, room, ...(stretch && { stretch }) });
  }

  #limits(limits: Limits, features: string[]): void {
    if (this.#about === undefined) return;
    this.#about = { ...this.#about, limits, features };
    this.#aboutDirty = true;
    this.#gather();
  }

  #put(cached: CachedRoom): void {
    this.#rooms.set(cached.room.id, cached);
    this.#dirty.add(cached.room.id);
    this.#gather();
  }

  /** The messages of a room are cached no more. */
  #forget(roomId: string): void {
    const cached = this.#rooms.get(roomId);
    if (cached === undefined) return;
    const { stretch: _gone, ...rest } = cached;
    this.#messages.forget(roomId);
    this.#put(rest);
  }

  #drop(roomId: string): void {
    this.#forget(roomId);
    this.#rooms.delete(roomId);
    this.#dirty.add(roomId);
    this.#gather();
  }

  #gather(): void {
    this.#timer ??= this.#parts.clock.after(GATHER, () => {
      void this.flush();
    });
  }

  #evict(): void {
    const held = [...this.#rooms.values()].sort((a, b) => b.openedAt - a.openedAt);
    let count = 0;
    for (const { room, stretch } of held) {
      count += stretch === undefined ? 0 : stretch.last - stretch.first + 1;
      if (stretch !== undefined && count > CACHED_IN_ALL) this.#forget(room.id);
    }
  }

  /** One after the other, so that nothing older is written over something newer. */
  #later(act: () => Promise<void>): void {
    this.#writing = this.#writing.then(act).catch((fault: unknown) => {
      this.#fail(fault);
    });
  }

  async #write(): Promise<void> {
    if (this.#closed) return;
    this.#evict();
    this.#timer?.();
    this.#timer = undefined;
    const rooms = [...this.#dirty].map((roomId) => {
      const cached = this.#rooms.get(roomId);
      if (cached === undefined) return this.#store.removeRoom(roomId);
      const rev = this.#messages.owed(roomId) ?? this.#parts.rev(roomId) ?? cached.rev;
      const now = { ...cached, rev };
      this.#rooms.set(roomId, now);
      return this.#store.putRoom(now);
    });
    const about = this.#aboutDirty && this.#about !== undefined ? [this.#store.putAbout(this.#about)] : [];
    this.#dirty.clear();
    this.#aboutDirty = false;
    await this.#store.write([...(await this.#messages.changes()), ...rooms, ...about]);
  }

  #fail(fault: unknown): void {
    if (this.#closed) return;
    this.close();
    this.#parts.failed(fault);
    // A cache that is not kept in step must not be found by the next start.
    this.#store.clear().catch(this.#parts.failed);
  }
}
