import type { Destination } from "../outbox/outgoing";
import type { Result } from "../problems/problem";
import type { Session } from "../session/session";
import type { Changes, Message, Page, PageQuery, Version } from "../wire/messages";
import type { User } from "../wire/people";
import type { ReadMark, Room } from "../wire/rooms";
import type { Limits } from "../wire/session";
import { RoomCalls } from "./roomCalls";

/** The calls of the REST interface, by what they mean. */
export class Api {
  /** Making, settling, entering and leaving rooms. */
  readonly room: RoomCalls;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.room = new RoomCalls(session);
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

  /** A page of history; without a position, the newest. */
  history(from: Destination, query: PageQuery = {}): Promise<Result<Page>> {
    return this.#session.call({ method: "GET", path: "/api/messages", query: { ...from, ...query } });
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

  limits(): Promise<Result<{ limits: Limits; features: string[] }>> {
    return this.#session.call({ method: "GET", path: "/api/limits" });
  }
}
