import { unreachable } from "../problems/ownProblems";
import { refused, type Result } from "../problems/problem";
import type { Clock } from "../surroundings/clock";
import type { Delivery } from "../wire/session";
import { answer } from "./answer";

const PATIENCE = 20_000;

export type Query = Record<string, string | number | undefined>;

export type Call = { method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; path: string; query?: Query; body?: unknown };

/** Carries single calls to the server and their answers back. Knows nothing of sessions. */
export class Http {
  readonly #baseUrl: string;
  readonly #credentials: RequestCredentials;
  readonly #clock: Clock;

  constructor(baseUrl: string, delivery: Delivery, clock: Clock) {
    this.#baseUrl = baseUrl.replace(/\/$/, "");
    this.#credentials = delivery === "cookie" ? "include" : "omit";
    this.#clock = clock;
  }

  async call<T>(call: Call, accessToken?: string): Promise<Result<T>> {
    const patience = new AbortController();
    const cancel = this.#clock.after(PATIENCE, () => {
      patience.abort();
    });
    try {
      const response = await fetch(this.#baseUrl + call.path + search(call.query), {
        method: call.method,
        headers: headers(call, accessToken),
        credentials: this.#credentials,
        signal: patience.signal,
        ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      });
      return await answer<T>(response);
    } catch (fault) {
      return refused(unreachable(fault instanceof Error ? fault.message : String(fault)));
    } finally {
      cancel();
    }
  }
}

function headers(call: Call, accessToken: string | undefined): Record<string, string> {
  return {
    Accept: "application/json",
    ...(call.body !== undefined && { "Content-Type": "application/json" }),
    ...(accessToken !== undefined && { Authorization: `Bearer ${accessToken}` }),
  };
}

function search(query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
