import type { Result } from "../problems/problem";
import type { Session } from "../session/session";
import type { Device } from "../wire/session";

/** The calls about the devices on which one is logged in. */
export class DeviceCalls {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The one used last comes first. */
  async all(): Promise<Result<Device[]>> {
    const found = await this.#session.call<{ sessions: Device[] }>({ method: "GET", path: "/api/sessions" });
    return found.ok ? { ok: true, value: found.value.sessions } : found;
  }

  /** Logs out one of them. */
  end(id: string): Promise<Result<undefined>> {
    return this.#session.call({ method: "DELETE", path: `/api/sessions/${encodeURIComponent(id)}` });
  }

  /** Logs out all of them but this one. */
  endOthers(): Promise<Result<undefined>> {
    return this.#session.call({ method: "DELETE", path: "/api/sessions" });
  }
}
