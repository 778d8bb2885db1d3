import type { Storage } from "../storage/storage";
import type { Clock } from "../surroundings/clock";
import type { User } from "../wire/people";
import type { SignedIn } from "../wire/session";

const KEY = "mlchat:session";
const USER = "mlchat:user";

/** What is kept where the tokens travel in cookies: only that there is a session to resume. */
const IN_COOKIES = "cookie";

/** A token that ends within this time is renewed before it is used for something long. */
const NEAR_END = 60_000;

/**
 * The tokens of a session, and whose it is. The access token stays in memory, the refresh token goes where the
 * application wants it kept. Of tokens in cookies it knows that they are there: so somebody new is not asked for them
 * in vain.
 */
export class Tokens {
  readonly #keep: Storage;
  readonly #clock: Clock;
  readonly #notKept: (fault: unknown) => void;
  #access: string | undefined;
  #endsAt: number | undefined;

  constructor(keep: Storage, clock: Clock, notKept: (fault: unknown) => void) {
    this.#keep = keep;
    this.#clock = clock;
    this.#notKept = notKept;
  }

  get access(): string | undefined {
    return this.#access;
  }

  /** Whether the access token, wherever it lives, is known to end soon. */
  get nearEnd(): boolean {
    return this.#endsAt !== undefined && this.#clock.now() > this.#endsAt - NEAR_END;
  }

  /** The refresh token of an earlier time, or a sign that it is in a cookie; nothing where there is no session. */
  kept(): Promise<string | undefined> {
    return this.#keep.read(KEY);
  }

  /** Whose session it is, as far as this place remembers: enough to show them what is theirs before the server answers. */
  async user(): Promise<User | undefined> {
    const text = await this.#keep.read(USER);
    return text === undefined ? undefined : (JSON.parse(text) as User);
  }

  async take(signedIn: SignedIn): Promise<void> {
    this.#access = signedIn.accessToken;
    this.#endsAt = this.#clock.now() + signedIn.expiresIn * 1_000;
    const changes = [
      [KEY, signedIn.refreshToken ?? IN_COOKIES],
      [USER, JSON.stringify(signedIn.user)],
    ] as const;
    await this.#keep.change(changes).catch(this.#notKept);
  }

  /** Remembers what the user is called now. */
  async remember(user: User): Promise<void> {
    await this.#keep.write(USER, JSON.stringify(user)).catch(this.#notKept);
  }

  /** Whose session it is must be asked for again: this user's is over, or somebody else may be about to come in. */
  async forgetUser(): Promise<void> {
    await this.#keep.remove(USER).catch(this.#notKept);
  }

  /** Drops the access token; what is kept stays. */
  drop(): void {
    this.#access = undefined;
    this.#endsAt = undefined;
  }

  /** Drops everything. */
  async forget(): Promise<void> {
    this.drop();
    await this.#keep.change([[KEY, undefined], [USER, undefined]]).catch(this.#notKept);
  }

  /** Hears that another tab has dropped the session; answers the way to stop that. */
  onForgotten(listener: () => void): () => void {
    const stop = this.#keep.watch?.((key, value) => {
      if (key === KEY && value === undefined) listener();
    });
    return stop ?? (() => undefined);
  }
}
