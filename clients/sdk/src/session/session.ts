import { refused, type Problem, type Result } from "../problems/problem";
import type { Call, Http } from "../rest/http";
import { Listeners, type Listener } from "../surroundings/listeners";
import type { User } from "../wire/people";
import type { Credentials, Delivery, Registration, SignedIn } from "../wire/session";
import type { Refresh, Refreshed } from "./refresh";
import type { SessionState } from "./state";
import type { Tokens } from "./tokens";

/** Coming in, staying in and leaving; and every call that only somebody signed in may make. */
export class Session {
  readonly #http: Http;
  readonly #tokens: Tokens;
  readonly #refresh: Refresh;
  readonly #delivery: Delivery;
  readonly #listeners = new Listeners<SessionState>();
  #state: SessionState = { state: "resuming" };
  #leaving = false;

  constructor(http: Http, tokens: Tokens, refresh: Refresh, delivery: Delivery) {
    this.#http = http;
    this.#tokens = tokens;
    this.#refresh = refresh;
    this.#delivery = delivery;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The token to connect with; missing with cookies, which travel by themselves. */
  get accessToken(): string | undefined {
    return this.#tokens.access;
  }

  onChange(listener: Listener<SessionState>): () => void {
    return this.#listeners.add(listener);
  }

  /** Finds out whether an earlier session still lives. Answers the problem when that cannot be said now. */
  async resume(): Promise<Problem | undefined> {
    if (this.#delivery === "token" || (await this.#tokens.kept()) === undefined) {
      const refreshed = await this.refresh();
      return refreshed.state === "postponed" ? refreshed.problem : undefined;
    }
    const me = await this.call<User>({ method: "GET", path: "/api/me" });
    if (me.ok) this.#become({ state: "signed-in", user: me.value });
    return me.ok || me.problem.status === 401 ? undefined : me.problem;
  }

  logIn(credentials: Credentials): Promise<Problem | undefined> {
    return this.#enter("/api/login", credentials);
  }

  register(registration: Registration): Promise<Problem | undefined> {
    return this.#enter("/api/register", registration);
  }

  /** Leaves. Here that is always done; the server learns of it if it can be reached. */
  async logOut(): Promise<void> {
    this.#leaving = true;
    await this.call<undefined>({ method: "POST", path: "/api/logout" });
    await this.#end();
    this.#leaving = false;
  }

  /**
   * The server says that the session is over. With cookies, another tab may have a new one by the time this is heard,
   * so the sign that there is one stays; if there is none, the next start finds out. Who is logging out hears this too,
   * perhaps before the answer that takes the cookies away, and waits for that one.
   */
  async ended(because: string): Promise<void> {
    if (this.#leaving) return;
    if (this.#delivery === "token") await this.#tokens.forget();
    this.#leave(because);
  }

  async #end(because?: string): Promise<void> {
    await this.#tokens.forget();
    this.#leave(because);
  }

  /** Who leaves by himself need not be told why. */
  #leave(because: string | undefined): void {
    this.#tokens.drop();
    const told = because !== undefined && !this.#leaving;
    this.#become({ state: "signed-out", ...(told && { endedBecause: because }) });
  }

  /** Makes a call as whoever is signed in; when the token has ended it renews it and tries once more. */
  async call<T>(call: Call): Promise<Result<T>> {
    const used = this.#tokens.access;
    const first = await this.#http.call<T>(call, used);
    if (first.ok || first.problem.type !== "/problems/not-signed-in") return first;
    const renewedMeanwhile = this.#tokens.access !== used;
    const refreshed = renewedMeanwhile ? undefined : await this.refresh();
    if (refreshed?.state === "over") return first;
    if (refreshed?.state === "postponed") return refused(refreshed.problem);
    return this.#http.call<T>(call, this.#tokens.access);
  }

  /** Makes sure that the token does not end in the next moments; otherwise does nothing. */
  async freshen(): Promise<void> {
    if (this.#tokens.nearEnd) await this.refresh();
  }

  /** Renews the tokens, whoever else wants that at the same time. */
  async refresh(): Promise<Refreshed> {
    const refreshed = await this.#refresh.run();
    switch (refreshed.state) {
      case "renewed":
        this.#become({ state: "signed-in", user: refreshed.signedIn.user });
        break;
      case "over":
        await this.#end(this.#state.state === "signed-in" ? "expired" : undefined);
        break;
      case "postponed":
        break;
    }
    return refreshed;
  }

  async #enter(path: string, body: Credentials): Promise<Problem | undefined> {
    const entered = await this.#http.call<SignedIn>({
      method: "POST",
      path,
      body: { ...body, delivery: this.#delivery },
    });
    if (!entered.ok) return entered.problem;
    await this.#tokens.take(entered.value);
    this.#become({ state: "signed-in", user: entered.value.user });
    return undefined;
  }

  #become(state: SessionState): void {
    const same = JSON.stringify(state) === JSON.stringify(this.#state);
    const alreadyOut = state.state === "signed-out" && this.#state.state === "signed-out";
    if (same || alreadyOut) return;
    this.#state = state;
    this.#listeners.tell(state);
  }
}
