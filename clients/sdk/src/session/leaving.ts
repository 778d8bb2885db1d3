import type { Problem } from "../problems/problem";
import type { Http } from "../rest/http";
import type { Storage } from "../storage/storage";
import type { Lock } from "../surroundings/locks";
import type { Delivery, SignedIn } from "../wire/session";

/** The session that was left and that the server still knows: its refresh token, or a sign that it is in a cookie. */
const KEY = "mlchat:leaving";

export type LeavingParts = {
  http: Http;
  keep: Storage;
  delivery: Delivery;
  /** The one under which tokens are renewed: so that nobody comes in while somebody else's cookies are taken away. */
  lock: Lock;
};

/**
 * Ends a session on the server. Who logs out is out here at once; should the server be away, the mark stays until it has
 * been told, however often this client is started in between.
 */
export class Leaving {
  readonly #parts: LeavingParts;

  constructor(parts: LeavingParts) {
    this.#parts = parts;
  }

  async isOwed(): Promise<boolean> {
    return (await this.#parts.keep.read(KEY)) !== undefined;
  }

  /** A session has been left. */
  async mark(kept: string): Promise<void> {
    await this.#parts.keep.write(KEY, kept);
  }

  /** Tells the server if that is owed; answers the problem that prevents it. */
  async finish(access?: string): Promise<Problem | undefined> {
    if (!(await this.isOwed())) return undefined;
    return this.#parts.lock("mlchat:refresh", () => this.#tell(access));
  }

  async #tell(access: string | undefined): Promise<Problem | undefined> {
    const { http, keep, delivery } = this.#parts;
    const kept = await keep.read(KEY);
    if (kept === undefined) return undefined;
    const told = await this.#logOut(access);
    if (told?.status !== 401) return this.#done(told);
    const body = delivery === "token" ? { refreshToken: kept } : undefined;
    const renewed = await http.call<SignedIn>({ method: "POST", path: "/api/refresh", body });
    if (!renewed.ok) return this.#done(renewed.problem.status === 401 ? undefined : renewed.problem);
    await keep.write(KEY, renewed.value.refreshToken ?? kept);
    return this.#done(await this.#logOut(renewed.value.accessToken));
  }

  async #logOut(access: string | undefined): Promise<Problem | undefined> {
    const left = await this.#parts.http.call<undefined>({ method: "POST", path: "/api/logout" }, access);
    return left.ok ? undefined : left.problem;
  }

  /** What will pass is tried again; after any other answer nothing is owed any more. */
  async #done(problem: Problem | undefined): Promise<Problem | undefined> {
    if (problem !== undefined && willPass(problem)) return problem;
    await this.#parts.keep.remove(KEY);
    return undefined;
  }
}

function willPass({ status }: Problem): boolean {
  return status < 400 || status === 429 || status >= 500;
}
