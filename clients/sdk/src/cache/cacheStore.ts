import type { Change, Storage } from "../storage/storage";
import type { Message } from "../wire/messages";
import type { Room } from "../wire/rooms";
import type { Limits } from "../wire/session";
import type { Stretch } from "./stretch";

/** What is written changes its shape with this number: a cache of another one is dropped. */
const SHAPE = 1;

export type About = { incarnation: string; limits?: Limits; features?: string[] };

/**
 * A room as it is cached: complete up to its revision `rev`, with the stretch of its messages that is cached, and when
 * it was last opened (milliseconds since 1970).
 */
export type CachedRoom = { room: Room; rev: number; stretch?: Stretch; openedAt: number };

/** Reads and writes one user's cache: a key for what concerns all of it, one a room, one a message. */
export class CacheStore {
  readonly #storage: Storage;
  readonly #prefix: string;

  constructor(storage: Storage, userId: string) {
    this.#storage = storage;
    this.#prefix = `mlchat:cache:${userId}:`;
  }

  async about(): Promise<About | undefined> {
    const text = await this.#storage.read(`${this.#prefix}about`);
    if (text === undefined) return undefined;
    const { shape, ...about } = JSON.parse(text) as About & { shape: number };
    return shape === SHAPE ? about : undefined;
  }

  async rooms(): Promise<CachedRoom[]> {
    const found = await this.#storage.entries(`${this.#prefix}room:`);
    return found.map(([, text]) => JSON.parse(text) as CachedRoom);
  }

  async messages(roomId: string): Promise<Message[]> {
    const found = await this.#storage.entries(this.#messages(roomId));
    return found.map(([, text]) => JSON.parse(text) as Message);
  }

  putAbout(about: About): Change {
    return [`${this.#prefix}about`, JSON.stringify({ shape: SHAPE, ...about })];
  }

  putRoom(cached: CachedRoom): Change {
    return [`${this.#prefix}room:${cached.room.id}`, JSON.stringify(cached)];
  }

  removeRoom(roomId: string): Change {
    return [`${this.#prefix}room:${roomId}`, undefined];
  }

  putMessage(message: Message): Change {
    return [this.#message(message.roomId, message.seq), JSON.stringify(message)];
  }

  /** Removes the messages of a room, or those before a `seq` only. */
  async removeMessages(roomId: string, before: number | "all"): Promise<Change[]> {
    const keys = await this.#storage.keys(this.#messages(roomId));
    const limit = before === "all" ? undefined : this.#message(roomId, before);
    return keys.filter((key) => limit === undefined || key < limit).map((key) => [key, undefined]);
  }

  async clear(): Promise<void> {
    const keys = await this.#storage.keys(this.#prefix);
    await this.#storage.change(keys.map((key) => [key, undefined]));
  }

  write(changes: readonly Change[]): Promise<void> {
    return this.#storage.change(changes);
  }

  #messages(roomId: string): string {
    return `${this.#prefix}message:${roomId}:`;
  }

  #message(roomId: string, seq: number): string {
    return this.#messages(roomId) + String(seq).padStart(12, "0");
  }
}
