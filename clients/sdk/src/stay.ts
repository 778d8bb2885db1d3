import { Cache } from "./cache/cache";
import type { ChatEvent } from "./chatEvents";
import type { LiveConnection } from "./live/connection";
import { Outbox } from "./outbox/outbox";
import { OutboxStore } from "./outbox/outboxStore";
import type { Api } from "./rest/api";
import type { Settings } from "./settings";
import { PersonalSync } from "./personal/personalSync";
import { RoomSync } from "./sync/roomSync";
import type { Page } from "./wire/messages";
import type { User } from "./wire/people";

export type StayParts = {
  user: User;
  settings: Settings;
  api: Api;
  connection: LiveConnection;
  tell: (event: ChatEvent) => void;
};

/** What lives as long as one user is signed in: what is to be sent, what is known, and what is remembered of it. */
export class Stay {
  readonly user: User;
  readonly outbox: Outbox;
  readonly sync: RoomSync;
  readonly personal: PersonalSync;
  readonly #cache: Cache;

  constructor({ user, settings, api, connection, tell }: StayParts) {
    const { clock, random, storage, cache, lock } = settings;
    const notKept = (fault: unknown) => {
      tell({ kind: "not-kept", fault });
    };
    this.user = user;
    this.outbox = new Outbox({
      clock,
      lock,
      store: new OutboxStore(storage, user.id),
      send: ({ to, content, clientId, reply }) => connection.ask("message:send", { ...to, content, clientId, ...reply }),
      sent: (message) => {
        tell({ kind: "messages", roomId: message.roomId, messages: [message] });
      },
      notKept,
    });
    this.outbox.onChange((outgoing) => {
      tell({ kind: "outbox", outgoing });
    });
    this.#cache = new Cache({
      storage: cache,
      userId: user.id,
      clock,
      rev: (roomId) => this.sync.rev(roomId),
      failed: notKept,
    });
    this.sync = new RoomSync({
      userId: user.id,
      api,
      connection,
      clock,
      random,
      remembered: () => this.#cache.load(),
      incarnation: (incarnation) => {
        this.#cache.from(incarnation);
      },
      tell,
    });
    this.personal = new PersonalSync({
      ask: (after, cursor, incarnation) => api.own.changes(after, cursor, incarnation),
      isOnline: () => connection.state.state === "online",
      clock,
      random,
      tell,
    });
    this.outbox.load().catch(notKept);
  }

  /** What has come to its room has left the outbox; told last, nothing is missing in between. */
  hear(event: ChatEvent): void {
    this.#cache.hear(event);
    if (event.kind === "messages") for (const message of event.messages) this.outbox.confirm(message);
  }

  /** The newest messages of a room as far as they are remembered. */
  remembered(roomId: string): Promise<Page | undefined> {
    return this.#cache.page(roomId);
  }

  /** A page of a room's history was read. What it misses of what is known otherwise is asked for and told. */
  takePage(page: Page): void {
    this.#cache.takePage(page, this.sync.completePage(page));
  }

  end(): void {
    this.outbox.close();
    this.sync.stop();
    this.personal.stop();
    this.#cache.close();
  }
}
