import type { Answered } from "../live/answered";
import { PATIENCE } from "../live/requests";
import type { Cancel, Clock } from "../surroundings/clock";
import type { Lock } from "../surroundings/locks";
import { Listeners, type Listener } from "../surroundings/listeners";
import { Waits } from "../surroundings/waits";
import { randomUuid } from "../surroundings/uuid";
import type { Message, Reply } from "../wire/messages";
import { Entries } from "./entries";
import { outgoing, queueOf, type Entry } from "./entry";
import type { Destination, Outgoing } from "./outgoing";
import type { OutboxStore } from "./outboxStore";

/** How long to wait with a repeat, in seconds, when the server does not say. */
const PAUSE = 1;

export type OutboxParts = {
  clock: Clock;
  /** Lets one tab at a time send into a conversation. */
  lock: Lock;
  store: OutboxStore;
  /** Sends an entry once. */
  send: (entry: Entry) => Promise<Answered<{ message: Message }>>;
  /** An entry has become this message. */
  sent: (message: Message) => void;
  notKept: (fault: unknown) => void;
};

/**
 * The messages of one user that are not in their rooms yet. Of each destination they go out in order, one at a time
 * over all tabs, and are repeated with the same `clientId` until it is known what became of them; a refused one steps aside.
 */
export class Outbox {
  readonly #parts: OutboxParts;
  readonly #entries: Entries;
  readonly #listeners = new Listeners<Outgoing[]>();
  /** Queues with an entry on its way, or waiting for the time of its repeat. */
  readonly #busy = new Set<string>();
  /** Entries without an acknowledgement in time. */
  readonly #late = new Set<string>();
  /** Entries that another tab is sending, and the timers after which it is taken to have given up. */
  readonly #elsewhere = new Map<string, Cancel>();
  readonly #pauses: Waits;
  #state: "offline" | "online" | "closed" = "offline";

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    this.#pauses = new Waits(parts.clock);
    this.#entries = new Entries({
      store: parts.store,
      notKept: parts.notKept,
      changedElsewhere: (clientId) => {
        this.#changedElsewhere(clientId);
      },
    });
  }

  /** What waits or failed, in the order it was written. */
  get outgoing(): Outgoing[] {
    return this.#entries.inOrder().map((entry) => outgoing(entry, this.#late.has(entry.clientId)));
  }

  onChange(listener: Listener<Outgoing[]>): () => void {
    return this.#listeners.add(listener);
  }

  /** Takes up what an earlier life of this client has left. */
  async load(): Promise<void> {
    await this.#entries.load();
    this.#changed();
  }

  /** Takes a message. It is shown at once and goes out when its turn comes. */
  add(to: Destination, content: string, reply?: Reply): string {
    const now = this.#parts.clock.now();
    const clientId = randomUuid();
    const createdAt = new Date(now).toISOString();
    const place = this.#entries.nextPlace(now);
    this.#entries.put({ clientId, to, content, createdAt, place, ...(reply && { reply }) });
    this.#changed();
    return clientId;
  }

  /** Its author wants a refused one to go out after all: as the last, for others have gone before it. */
  retry(clientId: string): void {
    const entry = this.#entries.get(clientId);
    if (entry === undefined) return;
    const { problem, ...draft } = entry;
    const place = problem === undefined ? draft.place : this.#entries.nextPlace(this.#parts.clock.now());
    this.#settle(clientId);
    this.#entries.put({ ...draft, place });
    this.#changed();
  }

  /** Its author does not want it any more. */
  discard(clientId: string): void {
    this.#settle(clientId);
    this.#entries.remove(clientId);
    this.#changed();
  }

  /** A message is in its room: if it came from here, there is nothing left to send. */
  confirm(message: Message): void {
    if (message.clientId !== undefined && this.#entries.get(message.clientId)) this.discard(message.clientId);
  }

  goOnline(): void {
    if (this.#state !== "offline") return;
    this.#state = "online";
    this.#pump();
  }

  /** The queue is kept, and nothing in it is late: it waits for the network like its author. */
  goOffline(): void {
    if (this.#state !== "online") return;
    this.#state = "offline";
    this.#late.clear();
    this.#pauses.endAll();
    this.#changed();
  }

  close(): void {
    this.#state = "closed";
    this.#entries.close();
    this.#pauses.endAll();
    for (const cancel of this.#elsewhere.values()) cancel();
  }

  #changed(): void {
    if (this.#state === "closed") return;
    this.#listeners.tell(this.outgoing);
    this.#pump();
  }

  /** Sends the first of each queue that has nothing on its way. */
  #pump(): void {
    for (const entry of this.#entries.inOrder()) {
      if (this.#state !== "online") return;
      const queue = queueOf(entry);
      if (entry.problem !== undefined || this.#busy.has(queue) || this.#elsewhere.has(entry.clientId)) continue;
      this.#busy.add(queue);
      void this.#send(entry).finally(() => {
        this.#busy.delete(queue);
        this.#changed();
      });
    }
  }

  async #send(entry: Entry): Promise<void> {
    const { clientId } = entry;
    const cancel = this.#parts.clock.after(PATIENCE, () => {
      this.#late.add(clientId);
      this.#changed();
    });
    const answer = await this.#parts.lock(`mlchat:outbox:${queueOf(entry)}`, () => this.#sendIfThere(entry));
    cancel();
    if (this.#state === "closed") return;
    switch (answer.outcome) {
      case "gone":
        this.#settle(clientId);
        break;
      case "done":
        this.#parts.sent(answer.value.message);
        this.#settle(clientId);
        this.#entries.remove(clientId);
        break;
      case "refused":
        // It may have been discarded, or have turned up in its room, meanwhile.
        if (this.#entries.get(clientId)) this.#entries.put({ ...entry, problem: answer.problem });
        break;
      case "unknown":
        // Without a connection, coming back is what the repeat waits for.
        if (this.#state === "online") await this.#pauses.for((answer.retryAfter ?? PAUSE) * 1_000);
        this.#late.delete(clientId);
        break;
    }
  }

  /** First kept, then sent: whatever ends this tab in between, the same message with the same `clientId` is taken up. */
  async #sendIfThere(entry: Entry): Promise<Answered<{ message: Message }> | { outcome: "gone" }> {
    if (!(await this.#entries.isThere(entry.clientId))) return { outcome: "gone" };
    return this.#state === "online" ? this.#parts.send(entry) : { outcome: "unknown" };
  }

  /** Another tab sends what it has written. Should it be gone before it could, this one does so. */
  #changedElsewhere(clientId: string): void {
    this.#settle(clientId);
    if (this.#entries.get(clientId) !== undefined) {
      const adopt = () => {
        this.#elsewhere.delete(clientId);
        this.#changed();
      };
      this.#elsewhere.set(clientId, this.#parts.clock.after(PATIENCE, adopt));
    }
    this.#changed();
  }

  /** Forgets how an entry was getting on. */
  #settle(clientId: string): void {
    this.#late.delete(clientId);
    this.#elsewhere.get(clientId)?.();
    this.#elsewhere.delete(clientId);
  }
}
