import type { ChatEvent } from "./chatEvents";
import { backOff } from "./live/backOff";
import { LiveConnection } from "./live/connection";
import type { NewRoom, ReadMark, Room } from "./wire/rooms";
import type { Message, Page, PageQuery } from "./wire/messages";
import type { User } from "./wire/people";
import type { Credentials, Registration } from "./wire/session";
import type { Connection } from "./live/state";
import type { Destination, Outgoing } from "./outbox/outgoing";
import { Outbox } from "./outbox/outbox";
import { OutboxStore } from "./outbox/outboxStore";
import type { Problem, Result } from "./problems/problem";
import { Api } from "./rest/api";
import { Http } from "./rest/http";
import { Refresh } from "./session/refresh";
import { Session } from "./session/session";
import type { SessionState } from "./session/state";
import { Tokens } from "./session/tokens";
import { complete, type ChatOptions, type Settings } from "./settings";
import { Listeners, type Listener } from "./surroundings/listeners";
import { Waits } from "./surroundings/waits";
import { hearRooms } from "./sync/hearRooms";
import { RoomSync } from "./sync/roomSync";

/** What lives as long as one user is signed in. */
type Stay = { user: User; outbox: Outbox; sync: RoomSync };

/**
 * A whole client without a face. It tells what happens as `ChatEvent`s, and does what it is asked to; after `start` it
 * looks after its session, its connection, what was missed and what is to be sent by itself.
 */
export class Chat {
  /** The REST interface, for whatever is asked rarely. */
  readonly api: Api;
  readonly #settings: Settings;
  readonly #session: Session;
  readonly #connection: LiveConnection;
  readonly #listeners = new Listeners<ChatEvent>();
  readonly #waits: Waits;
  readonly #unwatchNetwork: () => void;
  #stay: Stay | undefined;
  #resuming: Connection | undefined;
  #stopped = false;

  constructor(options: ChatOptions) {
    this.#settings = complete(options);
    const { baseUrl, delivery, clock, random, lock, transports, keepSession, network } = this.#settings;
    const http = new Http(baseUrl, delivery, clock);
    const tokens = new Tokens(keepSession, clock, (fault) => {
      this.#tell({ kind: "not-kept", fault });
    });
    this.#session = new Session(http, tokens, new Refresh(http, tokens, delivery, lock), delivery);
    this.#connection = new LiveConnection({
      session: this.#session,
      clock,
      random,
      socket: { baseUrl, delivery, transports },
    });
    this.api = new Api(this.#session);
    this.#waits = new Waits(clock);
    this.#session.onChange((session) => {
      this.#sessionChanged(session);
    });
    this.#listenToConnection();
    this.#unwatchNetwork = network.watch((up) => {
      if (up) this.retryNow();
      else this.#connection.distrust();
    });
  }

  subscribe(listener: Listener<ChatEvent>): () => void {
    return this.#listeners.add(listener);
  }

  get session(): SessionState {
    return this.#session.state;
  }

  get connection(): Connection {
    return this.#resuming ?? this.#connection.state;
  }

  get outgoing(): Outgoing[] {
    return this.#stay?.outbox.outgoing ?? [];
  }

  /** Takes up an earlier session, if there is one; while the server cannot be reached it keeps trying. */
  async start(): Promise<void> {
    for (let failures = 0; !this.#stopped; failures += 1) {
      if ((await this.#session.resume()) === undefined) break;
      const wait = backOff(failures, this.#settings.random);
      this.#resumes({ state: "offline", retryAt: this.#settings.clock.now() + wait });
      await this.#waits.for(wait);
    }
    this.#resumes(undefined);
  }

  /** Ends everything here; the session lives on and can be resumed. */
  stop(): void {
    this.#stopped = true;
    this.#unwatchNetwork();
    this.#waits.endAll();
    this.#leave();
  }

  logIn(credentials: Credentials): Promise<Problem | undefined> {
    return this.#session.logIn(credentials);
  }

  register(registration: Registration): Promise<Problem | undefined> {
    return this.#session.register(registration);
  }

  logOut(): Promise<void> {
    return this.#session.logOut();
  }

  /** Tries to connect at once instead of at the time that the connection's state names. */
  retryNow(): void {
    this.#waits.endAll();
    this.#connection.retryNow();
  }

  /** Takes a message to be sent and answers its `clientId`. Needs somebody signed in. */
  send(to: Destination, content: string): string {
    if (this.#stay === undefined) throw new Error("Nobody is signed in who could send.");
    return this.#stay.outbox.add(to, content);
  }

  retry(clientId: string): void {
    this.#stay?.outbox.retry(clientId);
  }

  discard(clientId: string): void {
    this.#stay?.outbox.discard(clientId);
  }

  /** Lets one's own message say something else; everybody sees it, oneself through the event that follows. */
  async edit(messageId: string, content: string): Promise<Result<Message>> {
    return this.#changed(await this.api.edit(messageId, content));
  }

  /** Deletes a message. */
  async delete(messageId: string): Promise<Result<Message>> {
    return this.#changed(await this.api.delete(messageId));
  }

  #changed(message: Result<Message>): Result<Message> {
    if (message.ok) this.#tell({ kind: "messages", roomId: message.value.roomId, messages: [message.value] });
    return message;
  }

  /** A page of history. What it misses of what is known otherwise follows as an event. */
  async history(from: Destination, query: PageQuery = {}): Promise<Result<Page>> {
    const page = await this.api.history(from, query);
    if (page.ok) void this.#stay?.sync.completePage(page.value);
    return page;
  }

  /** Opens the direct conversation with these people. */
  async openDirect(userIds: string[]): Promise<Result<Room>> {
    return this.#taken(await this.api.openDirect(userIds));
  }

  /** Makes a room that belongs to oneself. */
  async createRoom(room: NewRoom): Promise<Result<Room>> {
    return this.#taken(await this.api.room.create(room));
  }

  /** Comes into a public room. */
  async joinRoom(roomId: string): Promise<Result<Room>> {
    return this.#taken(await this.api.room.join(roomId));
  }

  /** Leaves a room; the last owner names who becomes owner. */
  async leaveRoom(roomId: string, heirId?: string): Promise<Result<undefined>> {
    return this.#dropped(roomId, await this.api.room.leave(roomId, heirId));
  }

  async deleteRoom(roomId: string): Promise<Result<undefined>> {
    return this.#dropped(roomId, await this.api.room.delete(roomId));
  }

  #taken(room: Result<Room>): Result<Room> {
    if (room.ok) this.#stay?.sync.takeRoom(room.value);
    return room;
  }

  #dropped(roomId: string, done: Result<undefined>): Result<undefined> {
    if (done.ok) this.#stay?.sync.dropRoom(roomId);
    return done;
  }

  /** Moves one's read mark forward. */
  async read(roomId: string, seq: number): Promise<void> {
    const read = await this.#connection.ask<ReadMark>("room:read", { roomId, seq });
    if (read.outcome !== "done") return;
    const { readSeq, unread, mentions } = read.value;
    this.#tell({ kind: "mark", roomId, mark: { readSeq, unread, mentions } });
  }

  #sessionChanged(session: SessionState): void {
    const user = session.state === "signed-in" ? session.user : undefined;
    if (this.#stay !== undefined && this.#stay.user.id !== user?.id) this.#leave();
    this.#listeners.tell({ kind: "session", session });
    if (user !== undefined && this.#stay === undefined && !this.#stopped) this.#enter(user);
  }

  #enter(user: User): void {
    const { clock, random, storage } = this.#settings;
    const tell = (event: ChatEvent) => {
      this.#tell(event);
    };
    const outbox = new Outbox({
      clock,
      store: new OutboxStore(storage, user.id),
      send: ({ to, content, clientId }) => this.#connection.ask("message:send", { ...to, content, clientId }),
      sent: (message) => {
        tell({ kind: "messages", roomId: message.roomId, messages: [message] });
      },
      notKept: (fault) => {
        tell({ kind: "not-kept", fault });
      },
    });
    outbox.onChange((outgoing) => {
      tell({ kind: "outbox", outgoing });
    });
    const sync = new RoomSync({
      userId: user.id,
      api: this.api,
      connection: this.#connection,
      clock,
      random,
      tell,
    });
    this.#stay = { user, outbox, sync };
    outbox.load().catch((fault: unknown) => {
      tell({ kind: "not-kept", fault });
    });
    this.#connection.start();
  }

  #leave(): void {
    this.#stay?.outbox.close();
    this.#stay?.sync.stop();
    this.#stay = undefined;
    this.#connection.stop();
    this.#tell({ kind: "reset-all" });
  }

  #resumes(connection: Connection | undefined): void {
    if (connection === this.#resuming) return;
    this.#resuming = connection;
    this.#tell({ kind: "connection", connection: this.connection });
  }

  #listenToConnection(): void {
    const connection = this.#connection;
    connection.onChange((state) => {
      this.#tell({ kind: "connection", connection: state });
      if (state.state === "online") {
        this.#stay?.outbox.goOnline();
      } else {
        this.#stay?.outbox.goOffline();
        this.#stay?.sync.interrupt();
      }
    });
    connection.on("ready", (ready) => {
      this.#tell({ kind: "limits", limits: ready.limits, features: ready.features });
      void this.#stay?.sync.catchUp(ready).then((missed) => {
        connection.caughtUp(missed);
      });
    });
    connection.on("session:ended", ({ reason }) => {
      void this.#session.ended(reason);
    });
    hearRooms(connection, {
      tell: (event) => {
        this.#tell(event);
      },
      sync: () => this.#stay?.sync,
    });
  }

  /** What has come to its room has left the outbox; in this order nothing is missing in between. */
  #tell(event: ChatEvent): void {
    this.#listeners.tell(event);
    if (event.kind === "messages") for (const message of event.messages) this.#stay?.outbox.confirm(message);
  }
}
