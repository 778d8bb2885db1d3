import type { Result } from "../problems/problem";
import type { Session } from "../session/session";
import type { Page, PageQuery, Thread } from "../wire/messages";
import type { User } from "../wire/people";

/** A page of the threads that one follows, the one that was replied to last first. */
export type ThreadPage = { threads: Thread[]; users: Record<string, User>; cursor?: string };

/** The calls about threads; each is named by the message that began it. */
export class ThreadCalls {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The threads that one follows; with `unread`, those with something new. */
  followed({ unread, cursor }: { unread?: true; cursor?: string } = {}): Promise<Result<ThreadPage>> {
    return this.#session.call({ method: "GET", path: "/api/threads", query: { unread: unread && "true", cursor } });
  }

  one(threadId: string): Promise<Result<Thread>> {
    return this.#session.call({ method: "GET", path: at(threadId) });
  }

  /** A page of replies; without a position, the newest. */
  replies(threadId: string, query: PageQuery = {}): Promise<Result<Page>> {
    return this.#session.call({ method: "GET", path: "/api/messages", query: { thread: threadId, ...query } });
  }

  /** Lets oneself be told of new replies, or not any more. */
  follow(threadId: string, on: boolean): Promise<Result<Thread>> {
    return this.#session.call({ method: on ? "PUT" : "DELETE", path: at(threadId, "follow") });
  }

  /** Moves one's mark in the thread; back only with `force`. */
  read(threadId: string, seq: number, force = false): Promise<Result<Thread>> {
    return this.#session.call({ method: "PUT", path: at(threadId, "read"), body: { seq, force } });
  }
}

function at(...parts: string[]): string {
  return `/api/threads/${parts.map(encodeURIComponent).join("/")}`;
}
