import type { Problem } from "../problems/problem";
import type { Http } from "../rest/http";
import type { Lock } from "../surroundings/locks";
import type { Delivery, SignedIn } from "../wire/session";
import type { Tokens } from "./tokens";

/** What came of a renewal. After `postponed` nobody knows: the network or the server failed, not the session. */
export type Refreshed =
  | { state: "renewed"; signedIn: SignedIn }
  | { state: "over" }
  | { state: "postponed"; problem: Problem };

/**
 * Renews the session's tokens, one renewal at a time: a refresh token works once, so whoever asks while one is on its
 * way gets its outcome, and tabs wait for each other.
 */
export class Refresh {
  readonly #http: Http;
  readonly #tokens: Tokens;
  readonly #delivery: Delivery;
  readonly #lock: Lock;
  #underway: Promise<Refreshed> | undefined;

  constructor(http: Http, tokens: Tokens, delivery: Delivery, lock: Lock) {
    this.#http = http;
    this.#tokens = tokens;
    this.#delivery = delivery;
    this.#lock = lock;
  }

  run(): Promise<Refreshed> {
    this.#underway ??= this.#lock("mlchat:refresh", () => this.#renew()).finally(() => {
      this.#underway = undefined;
    });
    return this.#underway;
  }

  async #renew(): Promise<Refreshed> {
    const kept = await this.#tokens.kept();
    if (kept === undefined) return { state: "over" };
    const body = this.#delivery === "token" ? { refreshToken: kept } : undefined;
    const renewed = await this.#http.call<SignedIn>({ method: "POST", path: "/api/refresh", body });
    if (!renewed.ok) {
      const { problem } = renewed;
      return problem.status === 401 ? { state: "over" } : { state: "postponed", problem };
    }
    await this.#tokens.take(renewed.value);
    return { state: "renewed", signedIn: renewed.value };
  }
}
