import type { Clock } from "../surroundings/clock";
import { refused, type Problem, type Result } from "../problems/problem";
import type { Call, Http } from "../rest/http";
import { Listeners, type Listener } from "../surroundings/listeners";
import type { User } from "../wire/people";
import type { Credentials, Delivery, Registration, SignedIn } from "../wire/session";
import type { Leaving } from "./leaving";
import type { Refresh, Refreshed } from "./refresh";
import type { SessionState } from "./state";
import type { Tokens } from "./tokens";

/** How long somebody who logs out waits for the server to hear of it. */
const FAREWELL = 2_000;

/** How long a refused call waits for the socket to say why: both travel at the same time. */
const REASON = 1_000;

export type SessionParts = {
  http: Http;
  tokens: Tokens;
  refresh: Refresh;
  leaving: Leaving;
  delivery: Delivery;
  clock: Clock;
};

/** Coming in, staying in and leaving; and every call that only somebody signed in may make. */
export class Session {
  readonly #http: Http;
  readonly #tokens: Tokens;
  readonly #refresh: Refresh;
  readonly #owed: Leaving;
  readonly #delivery: Delivery;
  readonly #clock: Clock;
  readonly #listeners = new Listeners<SessionState>();
  #state: SessionState = { state: "resuming" };
  #leaving = false;
  #hears = () => false;

  constructor({ http, tokens, refresh, leaving, delivery, clock }: SessionParts) {
    this.#http = http;
    this.#tokens = tokens;
    this.#refresh = refresh;
    this.#owed = leaving;
    this.#delivery = delivery;
    this.#clock = clock;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The token to connect with; missing with cookies, which travel by themselves. */
  get accessToken(): string | undefined {
    return this.#tokens.access;
  }

  /** Lets it know when the server can say why it ends the session: then it does, over the socket. */
  hearsWhy(hears: () => boolean): void {
    this.#hears = hears;
  }

  onChange(listener: Listener<SessionState>): () => void {
    return this.#listeners.add(listener);
  }

  /**
   * Takes up an earlier session. Whose it is may be known before the server says so: then that user is in at once, and
   * the first connection finds out whether the session still lives. Answers the problem when nothing can be said now.
   */
  async resume(): Promise<Problem | undefined> {
    if (await this.#owed.isOwed()) {
      this.#become({ state: "signed-out" });
      return this.#owed.finish();
    }
    if (this.#state.state !== "resuming") return undefined;
    const [kept, user] = await Promise.all([this.#tokens.kept(), this.#tokens.user()]);
    if (kept !== undefined && user !== undefined) {
      this.#become({ state: "signed-in", user });
      return undefined;
    }
    if (this.#delivery === "token" || kept === undefined) {
      const refreshed = await this.refresh();
      return refreshed.state === "postponed" ? refreshed.problem : undefined;
    }
    const me = await this.call<User>({ method: "GET", path: "/api/me" });
    if (me.ok) await this.#meet(me.value);
    return me.ok || me.problem.status === 401 ? undefined : me.problem;
  }

  logIn(credentials: Credentials): Promise<Problem | undefined> {
    return this.#enter("/api/login", credentials);
  }

  register(registration: Registration): Promise<Problem | undefined> {
    return this.#enter("/api/register", registration);
  }

  /** Changes one's own account. */
  async changeMe(edit: { displayName?: string }): Promise<Problem | undefined> {
    const changed = await this.call<User>({ method: "PATCH", path: "/api/me", body: edit });
    if (!changed.ok) return changed.problem;
    if (this.#state.state === "signed-in") await this.#meet(changed.value);
    return undefined;
  }

  /**
   * Leaves. Here that is done in a moment, whatever happens; a server that cannot be reached learns of it later. Answers
   * whether it knows.
   */
  async logOut(): Promise<boolean> {
    this.#leaving = true;
    const kept = await this.#tokens.kept();
    if (kept !== undefined) await this.#owed.mark(kept);
    const told = this.#owed.finish(this.#tokens.access);
    const waited = new Promise<"waited">((end) => this.#clock.after(FAREWELL, () => { end("waited"); }));
    const known = (await Promise.race([told, waited])) === undefined;
    await this.#end();
    this.#leaving = false;
    return known;
  }

  /**
   * The server says that the session is over. With cookies, another tab may have a new one by the time this is heard,
   * so the sign that there is one stays; if there is none, the next start finds out. Who is logging out hears this too,
   * perhaps before the answer that takes the cookies away, and waits for that one.
   */
  async ended(because: string): Promise<void> {
    if (this.#leaving || this.#state.state !== "signed-in") return;
    const { id } = this.#state.user;
    if (this.#delivery === "token") await this.#tokens.forget();
    else if ((await this.#tokens.user())?.id === id) await this.#tokens.forgetUser();
    this.#leave(because);
  }

  /**
   * The server says whose connection this is. With cookies that may be somebody else, who has come in from another tab:
   * then the session here is theirs from now on. Answers whether it is the same user as before.
   */
  async meets(user: User): Promise<boolean> {
    if (this.#state.state !== "signed-in") return false;
    const same = this.#state.user.id === user.id;
    await this.#meet(user);
    return same;
  }

  async #meet(user: User): Promise<void> {
    const known = this.#state.state === "signed-in" && JSON.stringify(this.#state.user) === JSON.stringify(user);
    this.#become({ state: "signed-in", user });
    if (!known) await this.#tokens.remember(user);
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

  /** Makes sure that there is a token that does not end in the next moments; otherwise does nothing. */
  async freshen(): Promise<void> {
    const missing = this.#delivery === "token" && this.#tokens.access === undefined;
    if (missing || this.#tokens.nearEnd) await this.refresh();
  }

  /** Renews the tokens, whoever else wants that at the same time. */
  async refresh(): Promise<Refreshed> {
    const refreshed = await this.#refresh.run();
    switch (refreshed.state) {
      case "renewed":
        this.#become({ state: "signed-in", user: refreshed.signedIn.user });
        break;
      case "over":
        if (!(await this.#toldWhy())) await this.#end(this.#state.state === "signed-in" ? "expired" : undefined);
        break;
      case "postponed":
        break;
    }
    return refreshed;
  }

  /**
   * Whether the reason comes over the socket in a moment. What a device does with what it remembers hangs on it: one that
   * was shut out keeps nothing.
   */
  #toldWhy(): Promise<boolean> {
    if (this.#state.state !== "signed-in" || !this.#hears()) return Promise.resolve(false);
    return new Promise((done) => {
      const settle = (told: boolean) => {
        unwatch();
        cancel();
        done(told);
      };
      const unwatch = this.#listeners.add(({ state }) => {
        if (state === "signed-out") settle(true);
      });
      const cancel = this.#clock.after(REASON, () => {
        settle(false);
      });
    });
  }

  /** Whoever was here before is out on the server too before somebody else comes in. */
  async #enter(path: string, body: Credentials): Promise<Problem | undefined> {
    const owing = await this.#owed.finish();
    if (owing !== undefined) return owing;
    await this.#tokens.forgetUser();
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
