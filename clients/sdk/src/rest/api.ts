import type { Destination } from "../outbox/outgoing";
import type { Result } from "../problems/problem";
import type { Session } from "../session/session";
import type { Ask, Changes, Message, Opinion, Page, PageQuery, Pins, Version } from "../wire/messages";
import type { User } from "../wire/people";
import type { ReadMark, Room } from "../wire/rooms";
import type { SearchPage } from "../wire/search";
import type { Limits } from "../wire/session";
import { DeviceCalls } from "./deviceCalls";
import { PersonalCalls } from "./personalCalls";
import { RoomCalls } from "./roomCalls";
import { ThreadCalls } from "./threadCalls";

/** The calls of the REST interface, by what they mean. */
export class Api {
  /** Making, settling, entering and leaving rooms. */
  readonly room: RoomCalls;
  /** Seeing and ending the sessions of one's devices. */
  readonly device: DeviceCalls;
  /** What belongs to oneself alone. */
  readonly own: PersonalCalls;
  /** Threads, and who follows them. */
  readonly thread: ThreadCalls;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.room = new RoomCalls(session);
    this.device = new DeviceCalls(session);
    this.own = new PersonalCalls(session);
    this.thread = new ThreadCalls(session);
  }

  rooms(): Promise<Result<{ rooms: Room[]; incarnation: string }>> {
    return this.#session.call({ method: "GET", path: "/api/rooms" });
  }

  oneRoom(roomId: string): Promise<Result<Room>> {
    return this.#session.call({ method: "GET", path: `/api/rooms/${encodeURIComponent(roomId)}` });
  }

  /** The one direct conversation of oneself and these people, opened if need be. */
  openDirect(userIds: string[]): Promise<Result<Room>> {
    return this.#session.call({ method: "POST", path: "/api/directs", body: { userIds } });
  }

  /**
   * A page of history; without a position, the newest. What is in threads only is there too: so a page has every number,
   * and what is kept of a room has no hole.
   */
  history(from: Destination, query: PageQuery = {}): Promise<Result<Page>> {
    return this.#session.call({ method: "GET", path: "/api/messages", query: { ...from, thread: "all", ...query } });
  }

  /** Sends without the outbox, for programs: it is tried once, and the caller looks after the rest. */
  post(to: Destination, content: string, clientId?: string): Promise<Result<Message>> {
    return this.#session.call({ method: "POST", path: "/api/messages", body: { ...to, content, clientId } });
  }

  /** Lets one's own message say something else. */
  edit(messageId: string, content: string): Promise<Result<Message>> {
    const path = `/api/messages/${encodeURIComponent(messageId)}`;
    return this.#session.call({ method: "PATCH", path, body: { content } });
  }

  /** Deletes one's own message, or somebody else's as a moderator. */
  delete(messageId: string): Promise<Result<Message>> {
    return this.#session.call({ method: "DELETE", path: `/api/messages/${encodeURIComponent(messageId)}` });
  }

  /** What a message said from its posting on, the oldest first. */
  async versions(messageId: string): Promise<Result<Version[]>> {
    const path = `/api/messages/${encodeURIComponent(messageId)}/history`;
    const found = await this.#session.call<{ versions: Version[] }>({ method: "GET", path });
    return found.ok ? { ok: true, value: found.value.versions } : found;
  }

  /** Answers a message with an emoji, or takes that back. */
  react(messageId: string, emoji: string, on: boolean): Promise<Result<Message>> {
    return this.#session.call({ method: on ? "PUT" : "DELETE", path: reactionsAt(messageId, emoji) });
  }

  /** Everybody who answered with an emoji, in the order in which they did. */
  reactors(messageId: string, emoji: string, cursor?: string): Promise<Result<{ users: User[]; cursor?: string }>> {
    return this.#session.call({ method: "GET", path: reactionsAt(messageId, emoji), query: { cursor } });
  }

  /** Asks a room to choose. Repeated with the same `clientId` it is asked once. */
  ask(roomId: string, question: string, poll: Ask, clientId: string): Promise<Result<Message>> {
    return this.#session.call({ method: "POST", path: "/api/messages", body: { roomId, content: question, poll, clientId } });
  }

  /** Chooses these options of a poll, by their places, and no others. */
  vote(messageId: string, options: number[]): Promise<Result<Message>> {
    const path = `/api/messages/${encodeURIComponent(messageId)}/vote`;
    return this.#session.call({ method: "PUT", path, body: { options } });
  }

  /** One message as it is now. */
  message(messageId: string): Promise<Result<Message>> {
    return this.#session.call({ method: "GET", path: `/api/messages/${encodeURIComponent(messageId)}` });
  }

  /** What one thinks of a message oneself. */
  opinion(messageId: string): Promise<Result<Opinion>> {
    return this.#session.call({ method: "GET", path: `/api/messages/${encodeURIComponent(messageId)}/opinion` });
  }

  closePoll(messageId: string): Promise<Result<Message>> {
    return this.#session.call({ method: "POST", path: `/api/messages/${encodeURIComponent(messageId)}/poll/close` });
  }

  /** Keeps a message in the room's sight, or takes it down. */
  pin(messageId: string, on: boolean): Promise<Result<Message>> {
    const path = `/api/messages/${encodeURIComponent(messageId)}/pin`;
    return this.#session.call({ method: on ? "PUT" : "DELETE", path });
  }

  pins(roomId: string, cursor?: string): Promise<Result<Pins>> {
    return this.#session.call({ method: "GET", path: `/api/rooms/${encodeURIComponent(roomId)}/pins`, query: { cursor } });
  }

  changes(roomId: string, after: number, incarnation: string | undefined): Promise<Result<Changes>> {
    const path = `/api/rooms/${encodeURIComponent(roomId)}/changes`;
    return this.#session.call({ method: "GET", path, query: { after, incarnation } });
  }

  /** Moves one's read mark; back only with `force`. */
  read(roomId: string, seq: number, force = false): Promise<Result<ReadMark>> {
    const path = `/api/rooms/${encodeURIComponent(roomId)}/read`;
    return this.#session.call({ method: "PUT", path, body: { seq, force } });
  }

  async people(query: string): Promise<Result<User[]>> {
    const found = await this.#session.call<{ users: User[] }>({ method: "GET", path: "/api/users", query: { query } });
    return found.ok ? { ok: true, value: found.value.users } : found;
  }

  person(userId: string): Promise<Result<User>> {
    return this.#session.call({ method: "GET", path: `/api/users/${encodeURIComponent(userId)}` });
  }

  /** Messages that this finds in one's rooms; days begin where `zone` says. */
  search(q: string, zone: string, cursor?: string): Promise<Result<SearchPage>> {
    return this.#session.call({ method: "GET", path: "/api/search", query: { q, zone, cursor } });
  }

  limits(): Promise<Result<{ limits: Limits; features: string[] }>> {
    return this.#session.call({ method: "GET", path: "/api/limits" });
  }
}

function reactionsAt(messageId: string, emoji: string): string {
  return `/api/messages/${encodeURIComponent(messageId)}/reactions/${encodeURIComponent(emoji)}`;
}
