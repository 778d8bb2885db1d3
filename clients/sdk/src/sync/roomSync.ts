import type { ChatEvent } from "../chatEvents";
import { backOff } from "../live/backOff";
import type { LiveConnection } from "../live/connection";
import type { Ready } from "../live/events";
import type { Api } from "../rest/api";
import type { Clock } from "../surroundings/clock";
import type { Remembered } from "../cache/cache";
import { Waits } from "../surroundings/waits";
import type { Changes, Message, Page } from "../wire/messages";
import type { ReadMark, Room, Sync } from "../wire/rooms";
import { catchUp, type CatchUpParts } from "./catchUp";
import { Missed } from "./missed";
import { Revisions } from "./revisions";
import type { LiveChange } from "./roomFeed";

export type RoomSyncParts = {
  userId: string;
  api: Api;
  connection: LiveConnection;
  clock: Clock;
  random: () => number;
  /** What an earlier life of this client knew of the rooms; nothing if there is none, or none that may be used. */
  remembered: () => Promise<Remembered | undefined>;
  /** The server's data are of this time, told before anything else of them. */
  incarnation: (incarnation: string) => void;
  tell: (event: ChatEvent) => void;
};

/**
 * Keeps all rooms of one user in step with the server, from the moment of signing in to that of signing out: loads
 * them, follows their changes live, repairs holes, and catches up after every new connection.
 */
export class RoomSync {
  readonly #parts: RoomSyncParts;
  readonly #revisions: Revisions;
  readonly #waits: Waits;
  readonly #missed: Missed;
  readonly #loaded: Promise<void>;
  /** How far each room was read when the server last said it. */
  readonly #marks = new Map<string, number>();
  /** The rooms of which it said so since it was last asked what had changed. */
  readonly #marksMoved = new Set<string>();
  #incarnation: string | undefined;
  #stopped = false;
  /** Whether what is known may be older than what the server can be asked for. */
  #behind = false;

  constructor(parts: RoomSyncParts) {
    this.#parts = parts;
    this.#waits = new Waits(parts.clock);
    this.#missed = new Missed(parts.userId);
    this.#revisions = new Revisions({
      clock: parts.clock,
      apply: (change) => {
        this.#apply(change);
      },
      repair: async (roomId, after) => {
        await this.#repair(roomId, after);
      },
    });
    this.#loaded = this.#begin();
  }

  stop(): void {
    this.#stopped = true;
    this.#revisions.forgetAll();
    this.#waits.endAll();
  }

  /** The connection is gone: what comes live until the next `ready` has to wait for it. */
  interrupt(): void {
    this.#revisions.pause();
  }

  /** A connection is ready. Answers how many messages of others had been missed. */
  async catchUp(ready: Ready): Promise<number> {
    await this.#loaded;
    if (this.#stopped) return 0;
    let missed = 0;
    if (this.#incarnation !== ready.incarnation) await this.#startAnew();
    else if (this.#behind || this.#isBehind(ready)) missed = await this.#bring();
    this.#behind = true;
    if (this.#isOnline()) {
      this.#revisions.resume();
      this.#tell({ kind: "up-to-date" });
    }
    return missed;
  }

  receive(change: LiveChange): void {
    this.#revisions.receive(change);
  }

  /** The present state of what changed in a room. */
  takeChanges(changes: Changes): void {
    const { roomId, rev } = changes;
    if (changes.reset) {
      this.#revisions.restart(roomId, rev);
      this.#tell({ kind: "reset", roomId });
      return;
    }
    if (changes.room !== undefined) this.#tell({ kind: "room", room: changes.room });
    for (const member of changes.members ?? []) this.#tell({ kind: "member", roomId, member });
    this.#take(roomId, changes.changes);
    this.#revisions.moveTo(roomId, changes.after, rev);
  }

  /** A mark that was moved. Marks come in their order, and only by one's own will a later one is less than the one before. */
  takeMark(roomId: string, mark: ReadMark): void {
    const back = mark.readSeq < (this.#marks.get(roomId) ?? 0);
    this.#marks.set(roomId, mark.readSeq);
    this.#marksMoved.add(roomId);
    this.#tell({ kind: "mark", roomId, mark, ...(back && { back: true }) });
  }

  takeRoom(room: Room): void {
    this.#tell({ kind: "room", room });
    this.#introduce(room, room.rev);
  }

  dropRoom(roomId: string): void {
    this.#revisions.forget(roomId);
    this.#missed.forget(roomId);
    this.#tell({ kind: "room-left", roomId });
  }

  /**
   * A page of history was read. What was told before it came, and after it was read, is missing in it: asks for that.
   * Answers whether nothing is missing any more.
   */
  async completePage({ room }: Page): Promise<boolean> {
    if (room === undefined) return true;
    this.#introduce(room, room.rev);
    return room.rev >= (this.rev(room.id) ?? 0) || this.#repair(room.id, room.rev);
  }

  /** The last revision of a room that is known. */
  rev(roomId: string): number | undefined {
    return this.#revisions.rev(roomId);
  }

  /** Starts from what an earlier life knew: what has changed since is asked for once there is a connection. */
  async #begin(): Promise<void> {
    const remembered = await this.#parts.remembered();
    if (remembered === undefined) return this.#load();
    const { incarnation, rooms, limits, features = [] } = remembered;
    this.#incarnation = incarnation;
    this.#behind = true;
    this.#tell({ kind: "rooms", rooms: rooms.map(({ room }) => room), cached: true });
    if (limits !== undefined) this.#tell({ kind: "limits", limits, features });
    for (const { room, rev } of rooms) this.#introduce(room, rev);
  }

  /** Loads the rooms, however long it takes: nothing goes on without them. */
  async #load(): Promise<void> {
    for (let failures = 0; !this.#stopped; failures += 1) {
      const loaded = await this.#parts.api.rooms();
      if (loaded.ok) {
        // Telling and introducing do nothing any more once this has been stopped.
        this.#incarnation = loaded.value.incarnation;
        this.#parts.incarnation(loaded.value.incarnation);
        this.#tell({ kind: "rooms", rooms: loaded.value.rooms });
        for (const room of loaded.value.rooms) this.#introduce(room, room.rev);
        return;
      }
      await this.#waits.for(backOff(failures, this.#parts.random));
    }
  }

  /** The server's data are from another time: whatever is kept may never have happened. */
  async #startAnew(): Promise<void> {
    this.#revisions.forgetAll();
    this.#missed.forgetAll();
    this.#marks.clear();
    this.#tell({ kind: "reset-all" });
    await this.#load();
  }

  /** Whether something happened between loading the rooms and hearing of them live. */
  #isBehind({ rooms }: Ready): boolean {
    const known = this.#revisions.known();
    const everywhere = new Set([...Object.keys(rooms), ...Object.keys(known)]);
    return [...everywhere].some((roomId) => rooms[roomId]?.rev !== known[roomId]);
  }

  #isOnline(): boolean {
    return !this.#stopped && this.#parts.connection.state.state === "online";
  }

  /** Brings what was missed. A server too busy to say is asked again, as long as there is a connection. */
  async #bring(): Promise<number> {
    let missed = 0;
    const reset = new Set<string>();
    const parts: CatchUpParts = {
      ask: (request) => this.#parts.connection.ask<Sync>("sync", request),
      known: () => this.#revisions.known(),
      changed: (changes) => {
        if (changes.reset) reset.add(changes.roomId);
        missed += this.#missed.count(changes.roomId, changes.changes);
        this.takeChanges(changes);
      },
      joined: (room) => {
        this.takeRoom(room);
      },
      left: (roomId) => {
        this.dropRoom(roomId);
      },
    };
    this.#marksMoved.clear();
    let marks = await catchUp(this.#incarnation ?? "", parts);
    for (let failures = 0; marks === undefined && this.#isOnline(); failures += 1) {
      await this.#waits.for(backOff(failures, this.#parts.random));
      marks = await catchUp(this.#incarnation ?? "", parts);
    }
    for (const { roomId, ...mark } of marks ?? []) {
      // What was moved since the question is newer than the answer.
      if (this.#marksMoved.has(roomId)) continue;
      this.#marks.set(roomId, mark.readSeq);
      this.#tell({ kind: "mark", roomId, mark, anew: true });
    }
    // A reset room says nothing of its last message: the list does.
    if (reset.size > 0) await this.#load();
    return missed;
  }

  #apply(change: LiveChange): void {
    switch (change.kind) {
      case "posted":
      case "changed":
        this.#take(change.roomId, [change.message]);
        break;
      case "member":
        this.#tell({ kind: "member", roomId: change.roomId, member: change.member, members: change.members });
        break;
      case "room":
        this.#tell({ kind: "room", room: change.room });
        break;
    }
  }

  #take(roomId: string, messages: Message[]): void {
    if (messages.length === 0) return;
    for (const { seq } of messages) this.#missed.meet(roomId, seq);
    this.#tell({ kind: "messages", roomId, messages });
  }

  #introduce({ id, seq, my }: Pick<Room, "id" | "seq" | "my">, rev: number): void {
    if (my !== undefined) this.#marks.set(id, my.readSeq);
    this.#missed.meet(id, seq);
    this.#revisions.introduce(id, rev);
  }

  /**
   * Asks for what a room is missing. What cannot be had now is asked for again while the hole is there. Answers whether
   * everything came.
   */
  async #repair(roomId: string, after: number | undefined): Promise<boolean> {
    if (after === undefined) {
      const room = await this.#parts.api.oneRoom(roomId);
      if (!room.ok) return this.#cannot(roomId, room.problem.status);
      this.takeRoom(room.value);
      return true;
    }
    for (let from = after, more = true; more && !this.#stopped; ) {
      const changes = await this.#parts.api.changes(roomId, from, this.#incarnation);
      if (!changes.ok) return this.#cannot(roomId, changes.problem.status);
      this.takeChanges(changes.value);
      more = changes.value.more && changes.value.rev > from;
      from = changes.value.rev;
    }
    return true;
  }

  async #cannot(roomId: string, status: number): Promise<false> {
    if (status === 404) this.dropRoom(roomId);
    else await this.#waits.for(backOff(1, this.#parts.random));
    return false;
  }

  #tell(event: ChatEvent): void {
    if (!this.#stopped) this.#parts.tell(event);
  }
}
