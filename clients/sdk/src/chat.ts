import type { ChatEvent } from "./chatEvents";
import { backOff } from "./live/backOff";
import { LiveConnection } from "./live/connection";
import { Moment } from "./live/moment";
import type { NewRoom, ReadMark, Room } from "./wire/rooms";
import type { Ask, Message, Page, PageQuery, Reply } from "./wire/messages";
import type { User } from "./wire/people";
import type { Credentials, Registration } from "./wire/session";
import type { Connection } from "./live/state";
import type { Destination, Outgoing } from "./outbox/outgoing";
import type { Problem, Result } from "./problems/problem";
import { Api } from "./rest/api";
import { Http } from "./rest/http";
import { Leaving } from "./session/leaving";
import { Refresh } from "./session/refresh";
import { Session } from "./session/session";
import type { SessionState } from "./session/state";
import { Tokens } from "./session/tokens";
import { complete, type ChatOptions, type Settings } from "./settings";
import { Listeners, type Listener } from "./surroundings/listeners";
import { Waits } from "./surroundings/waits";
import { hearRooms } from "./sync/hearRooms";
import { Stay } from "./stay";
import { wipe, wipeOthers } from "./storage/wipe";

/**
 * A whole client without a face. It tells what happens as `ChatEvent`s, and does what it is asked to; after `start` it
 * looks after its session, its connection, what was missed and what is to be sent by itself.
 */
export class Chat {
  /** The REST interface, for whatever is asked rarely. */
  readonly api: Api;
  /** Who is here, who writes, what is on the screen. */
  readonly moment: Moment;
  readonly #settings: Settings;
  readonly #session: Session;
  readonly #connection: LiveConnection;
  readonly #listeners = new Listeners<ChatEvent>();
  readonly #waits: Waits;
  readonly #unwatch: () => void;
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
    this.#session = new Session({
      http,
      tokens,
      refresh: new Refresh(http, tokens, delivery, lock),
      leaving: new Leaving({ http, keep: keepSession, delivery, lock }),
      delivery,
      clock,
    });
    this.#connection = new LiveConnection({
      session: this.#session,
      clock,
      random,
      socket: { baseUrl, delivery, transports },
    });
    this.#session.hearsWhy(() => this.#connection.state.state === "online");
    this.api = new Api(this.#session);
    this.moment = new Moment(this.#connection, (event) => {
      this.#tell(event);
    });
    this.#waits = new Waits(clock);
    this.#session.onChange((session) => {
      this.#sessionChanged(session);
    });
    this.#listenToConnection();
    const unwatchNetwork = network.watch((up) => {
      if (up) this.retryNow();
      else this.#connection.distrust();
      this.#tell({ kind: "connection", connection: this.connection });
    });
    const unwatchSession = tokens.onForgotten(() => {
      void this.#session.ended("logged-out");
    });
    this.#unwatch = () => {
      unwatchNetwork();
      unwatchSession();
    };
  }

  subscribe(listener: Listener<ChatEvent>): () => void {
    return this.#listeners.add(listener);
  }

  get session(): SessionState {
    return this.#session.state;
  }

  get connection(): Connection {
    const now = this.#resuming ?? this.#connection.state;
    return now.state === "offline" && !this.#settings.network.isUp() ? { ...now, network: "down" } : now;
  }

  get outgoing(): Outgoing[] {
    return this.#stay?.outbox.outgoing ?? [];
  }

  /**
   * Takes up an earlier session, if there is one, and finishes one that was left while the server was away; as long as
   * it cannot be reached it keeps trying.
   */
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
    this.#unwatch();
    this.#waits.endAll();
    this.#leave();
  }

  logIn(credentials: Credentials): Promise<Problem | undefined> {
    return this.#session.logIn(credentials);
  }

  register(registration: Registration): Promise<Problem | undefined> {
    return this.#session.register(registration);
  }

  /** Changes one's own account. Others see a new name with whatever they fetch next. */
  changeMe(edit: { displayName?: string }): Promise<Problem | undefined> {
    return this.#session.changeMe(edit);
  }

  /** Leaves, and leaves nothing behind: what was kept here of the user is removed. */
  async logOut(): Promise<void> {
    const userId = this.#stay?.user.id;
    const known = await this.#session.logOut();
    if (userId !== undefined) await Promise.all([this.#wipe("storage", userId), this.#wipe("cache", userId)]);
    if (!known) void this.start();
  }

  async #wipe(where: "storage" | "cache", userId: string): Promise<void> {
    await wipe(this.#settings[where], userId).catch((fault: unknown) => {
      this.#tell({ kind: "not-kept", fault });
    });
  }

  /** Tries to connect at once instead of at the time that the connection's state names. */
  retryNow(): void {
    this.#waits.endAll();
    this.#connection.retryNow();
  }

  /** Takes a message to be sent and answers its `clientId`. Needs somebody signed in. */
  send(to: Destination, content: string, reply?: Reply): string {
    if (this.#stay === undefined) throw new Error("Nobody is signed in who could send.");
    return this.#stay.outbox.add(to, content, reply);
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

  /** Answers a message with an emoji, or takes that back; again changes nothing. */
  async react(messageId: string, emoji: string, on: boolean): Promise<Result<Message>> {
    return this.#changed(await this.api.react(messageId, emoji, on));
  }

  /** Asks a room to choose. Repeated with the same `clientId` it is asked once. */
  async ask(roomId: string, question: string, poll: Ask, clientId: string): Promise<Result<Message>> {
    return this.#changed(await this.api.ask(roomId, question, poll, clientId));
  }

  /** Chooses these options of a poll, and no others. */
  async vote(messageId: string, options: number[]): Promise<Result<Message>> {
    return this.#changed(await this.api.vote(messageId, options));
  }

  async closePoll(messageId: string): Promise<Result<Message>> {
    return this.#changed(await this.api.closePoll(messageId));
  }

  /** Keeps a message in the room's sight, or takes it down. */
  async pin(messageId: string, on: boolean): Promise<Result<Message>> {
    return this.#changed(await this.api.pin(messageId, on));
  }

  #changed(message: Result<Message>): Result<Message> {
    if (message.ok) this.#tell({ kind: "messages", roomId: message.value.roomId, messages: [message.value] });
    return message;
  }

  /** A page of history. What it misses of what is known otherwise follows as an event. */
  async history(from: Destination, query: PageQuery = {}): Promise<Result<Page>> {
    const page = await this.api.history(from, query);
    if (page.ok) this.#stay?.takePage(page.value);
    return page;
  }

  /** A page of the replies in a thread. What it misses of what is known otherwise follows as an event. */
  async replies(threadId: string, query: PageQuery = {}): Promise<Result<Page>> {
    const page = await this.api.thread.replies(threadId, query);
    if (page.ok) void this.#stay?.sync.completePage(page.value);
    return page;
  }

  /** The newest messages of a room as they were known last, at once and without the server; nothing if none are. */
  remembered(roomId: string): Promise<Page | undefined> {
    return this.#stay?.remembered(roomId) ?? Promise.resolve(undefined);
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
    const before = this.#stay?.user.id;
    if (before !== undefined && before !== user?.id) this.#leave();
    this.#listeners.tell({ kind: "session", session });
    if (user !== undefined) this.#waits.endAll();
    if (user !== undefined && this.#stay === undefined && !this.#stopped) this.#enter(user);
    // What was said is not left with a device that was shut out; who only has to sign in again finds it there.
    const shutOut = session.state === "signed-out" && session.endedBecause !== undefined && session.endedBecause !== "expired";
    if (shutOut && before !== undefined) void this.#wipe("cache", before);
  }

  #enter(user: User): void {
    // Nobody finds here what somebody else was told.
    wipeOthers(this.#settings.cache, user.id).catch((fault: unknown) => {
      this.#tell({ kind: "not-kept", fault });
    });
    this.#stay = new Stay({
      user,
      settings: this.#settings,
      api: this.api,
      connection: this.#connection,
      tell: (event) => {
        this.#tell(event);
      },
    });
    this.#connection.start();
  }

  #leave(): void {
    this.#stay?.end();
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
      this.#tell({ kind: "connection", connection: this.connection });
      if (state.state === "online") {
        this.#stay?.outbox.goOnline();
      } else {
        this.#stay?.outbox.goOffline();
        this.#stay?.sync.interrupt();
      }
    });
    connection.onReady((ready) => {
      this.#tell({ kind: "limits", limits: ready.limits, features: ready.features });
      this.#stay?.personal.ready(ready);
      void this.#stay?.sync.catchUp(ready).then((missed) => {
        connection.caughtUp(missed);
      });
    });
    connection.on("session:ended", ({ reason }) => {
      void this.#session.ended(reason);
    });
    hearRooms(connection, {
      sync: () => this.#stay?.sync,
      personal: () => this.#stay?.personal,
    });
  }

  #tell(event: ChatEvent): void {
    this.#listeners.tell(event);
    this.#stay?.hear(event);
  }
}
