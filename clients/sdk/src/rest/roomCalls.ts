import type { Result } from "../problems/problem";
import type { Session } from "../session/session";
import type { User } from "../wire/people";
import type { Member, NewRoom, Role, Room, RoomEdit } from "../wire/rooms";

/** The calls about rooms and who is in them. */
export class RoomCalls {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Public rooms by name; what was typed is the start of the name or of a word in it. */
  directory(query: string, cursor?: string): Promise<Result<{ rooms: Room[]; cursor?: string }>> {
    return this.#session.call({ method: "GET", path: "/api/rooms/public", query: { query, cursor } });
  }

  create(room: NewRoom): Promise<Result<Room>> {
    return this.#session.call({ method: "POST", path: "/api/rooms", body: room });
  }

  change(roomId: string, edit: RoomEdit): Promise<Result<Room>> {
    return this.#session.call({ method: "PATCH", path: at(roomId), body: edit });
  }

  delete(roomId: string): Promise<Result<undefined>> {
    return this.#session.call({ method: "DELETE", path: at(roomId) });
  }

  join(roomId: string): Promise<Result<Room>> {
    return this.#session.call({ method: "POST", path: at(roomId, "join") });
  }

  /** The last owner of a room where others are names who becomes owner. */
  leave(roomId: string, heirId?: string): Promise<Result<undefined>> {
    return this.#session.call({ method: "POST", path: at(roomId, "leave"), body: { heirId } });
  }

  members(roomId: string, cursor?: string): Promise<Result<{ members: Member[]; cursor?: string }>> {
    return this.#session.call({ method: "GET", path: at(roomId, "members"), query: { cursor } });
  }

  /** Brings somebody in, or makes a member something else. */
  put(roomId: string, userId: string, role?: Role): Promise<Result<Member>> {
    return this.#session.call({ method: "PUT", path: at(roomId, "members", userId), body: { role } });
  }

  remove(roomId: string, userId: string): Promise<Result<undefined>> {
    return this.#session.call({ method: "DELETE", path: at(roomId, "members", userId) });
  }

  async banned(roomId: string): Promise<Result<User[]>> {
    const found = await this.#session.call<{ users: User[] }>({ method: "GET", path: at(roomId, "bans") });
    return found.ok ? { ok: true, value: found.value.users } : found;
  }

  ban(roomId: string, userId: string): Promise<Result<undefined>> {
    return this.#session.call({ method: "POST", path: at(roomId, "members", userId, "ban") });
  }

  pardon(roomId: string, userId: string): Promise<Result<undefined>> {
    return this.#session.call({ method: "DELETE", path: at(roomId, "members", userId, "ban") });
  }

  /** Without an end it lasts until it is lifted. */
  mute(roomId: string, userId: string, until?: string): Promise<Result<Member>> {
    return this.#session.call({ method: "POST", path: at(roomId, "members", userId, "mute"), body: { until } });
  }

  unmute(roomId: string, userId: string): Promise<Result<Member>> {
    return this.#session.call({ method: "DELETE", path: at(roomId, "members", userId, "mute") });
  }
}

function at(...parts: string[]): string {
  return `/api/rooms/${parts.map(encodeURIComponent).join("/")}`;
}
