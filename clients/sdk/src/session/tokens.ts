import type { Storage } from "../storage/storage";
import type { Clock } from "../surroundings/clock";
import type { SignedIn } from "../wire/session";

const KEY = "mlchat:session";

/** What is kept where the tokens travel in cookies: only that there is a session to resume. */
const IN_COOKIES = "cookie";

/** A token that ends within this time is renewed before it is used for something long. */
const NEAR_END = 60_000;

/**
 * The tokens of a session. The access token stays in memory, the refresh token goes where the application wants it
 * kept. Of tokens in cookies it knows that they are there: so somebody new is not asked for them in vain.
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

  async take(signedIn: SignedIn): Promise<void> {
    this.#access = signedIn.accessToken;
    this.#endsAt = this.#clock.now() + signedIn.expiresIn * 1_000;
    await this.#keep.write(KEY, signedIn.refreshToken ?? IN_COOKIES).catch(this.#notKept);
  }

  /** Drops the access token; what is kept stays. */
  drop(): void {
    this.#access = undefined;
    this.#endsAt = undefined;
  }

  /** Drops everything. */
  async forget(): Promise<void> {
    this.drop();
    await this.#keep.remove(KEY).catch(this.#notKept);
  }
}
