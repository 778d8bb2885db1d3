import type { Result } from "../problems/problem";
import type { Session } from "../session/session";
import type { Bookmark, Bookmarked, KeptDraft, Level, PersonalChanges, Preferences, PreferencesEdit, Scheduled } from "../wire/personal";
import type { Room } from "../wire/rooms";

/** The calls about what belongs to oneself alone. */
export class PersonalCalls {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  changes(after: number, cursor: number | undefined, incarnation: string): Promise<Result<PersonalChanges>> {
    return this.#session.call({ method: "GET", path: "/api/me/changes", query: { after, cursor, incarnation } });
  }

  prefer(edit: PreferencesEdit): Promise<Result<Preferences>> {
    return this.#session.call({ method: "PATCH", path: "/api/me/preferences", body: edit });
  }

  /** What a room is to oneself. */
  room(roomId: string, edit: { favourite?: boolean; level?: Level }): Promise<Result<Room>> {
    return this.#session.call({ method: "PATCH", path: `/api/rooms/${encodeURIComponent(roomId)}/my`, body: edit });
  }

  bookmark(messageId: string): Promise<Result<Bookmark>> {
    return this.#session.call({ method: "PUT", path: `/api/messages/${encodeURIComponent(messageId)}/bookmark` });
  }

  removeBookmark(messageId: string): Promise<Result<undefined>> {
    return this.#session.call({ method: "DELETE", path: `/api/messages/${encodeURIComponent(messageId)}/bookmark` });
  }

  /** Bookmarks with their messages, the newest first. */
  bookmarks(cursor?: string): Promise<Result<{ bookmarks: Bookmarked[]; cursor?: string }>> {
    return this.#session.call({ method: "GET", path: "/api/bookmarks", query: { cursor } });
  }

  /** Keeps what is being written in a room, or in a thread of it; `rev` is that of the draft that it goes on from. */
  draft(roomId: string, draft: { content: string; threadOf?: string; rev?: number; discardOther?: boolean }): Promise<Result<KeptDraft>> {
    return this.#session.call({ method: "PUT", path: `/api/drafts/${encodeURIComponent(roomId)}`, body: draft });
  }

  schedule(message: { roomId: string; content: string; at: string; clientId: string }): Promise<Result<Scheduled>> {
    return this.#session.call({ method: "POST", path: "/api/scheduled", body: message });
  }

  reschedule(id: string, edit: { content?: string; at?: string }): Promise<Result<Scheduled>> {
    return this.#session.call({ method: "PATCH", path: `/api/scheduled/${encodeURIComponent(id)}`, body: edit });
  }

  unschedule(id: string): Promise<Result<undefined>> {
    return this.#session.call({ method: "DELETE", path: `/api/scheduled/${encodeURIComponent(id)}` });
  }

  sendScheduled(id: string): Promise<Result<Scheduled>> {
    return this.#session.call({ method: "POST", path: `/api/scheduled/${encodeURIComponent(id)}/send` });
  }
}
