import type { Storage } from "../storage/storage";
import type { Clock } from "../surroundings/clock";
import type { SignedIn } from "../wire/session";

const KEY = "mlchat:refresh-token";

/** A token that ends within this time is renewed before it is used for something long. */
const NEAR_END = 60_000;

/**
 * The tokens of a session that does not live in cookies. The access token stays in memory; the refresh token goes
 * where the application wants it kept.
 */
export class Tokens {
  readonly #keep: Storage;
  readonly #clock: Clock;
  #access: string | undefined;
  #endsAt: number | undefined;

  constructor(keep: Storage, clock: Clock) {
    this.#keep = keep;
    this.#clock = clock;
  }

  get access(): string | undefined {
    return this.#access;
  }

  /** Whether the access token, wherever it lives, is known to end soon. */
  get nearEnd(): boolean {
    return this.#endsAt !== undefined && this.#clock.now() > this.#endsAt - NEAR_END;
  }

  refreshToken(): Promise<string | undefined> {
    return this.#keep.read(KEY);
  }

  async take(signedIn: SignedIn): Promise<void> {
    this.#access = signedIn.accessToken;
    this.#endsAt = this.#clock.now() + signedIn.expiresIn * 1_000;
    if (signedIn.refreshToken !== undefined) await this.#keep.write(KEY, signedIn.refreshToken);
  }

  async drop(): Promise<void> {
    this.#access = undefined;
    this.#endsAt = undefined;
    await this.#keep.remove(KEY);
  }
}
