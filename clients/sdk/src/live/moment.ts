import type { ChatEvent } from "../chatEvents";
import type { Problem } from "../problems/problem";
import type { Choice } from "../wire/presence";
import type { LiveConnection } from "./connection";

/**
 * What is of the moment: what is on the screen here, whether somebody is at this device, who writes. It is worth nothing
 * later, so it is never sent again but at the beginning of the next connection.
 */
export class Moment {
  readonly #connection: LiveConnection;
  readonly #tell: (event: ChatEvent) => void;
  #roomIds: string[] = [];
  #userIds: string[] = [];
  #idle = false;

  constructor(connection: LiveConnection, tell: (event: ChatEvent) => void) {
    this.#connection = connection;
    this.#tell = tell;
    connection.onReady(({ presence }) => {
      if (presence !== undefined) tell({ kind: "chosen", choice: presence });
      if (this.#roomIds.length > 0 || this.#userIds.length > 0) void this.#watch();
      if (this.#idle) this.#say("presence:idle", { on: true });
    });
    connection.on("presence", ({ people }) => {
      tell({ kind: "presence", people });
    });
    connection.on("presence:chosen", (choice) => {
      tell({ kind: "chosen", choice });
    });
    connection.on("typing", (typing) => {
      tell({ kind: "typing", typing });
    });
    connection.on("read", (receipt) => {
      tell({ kind: "receipt", receipt });
    });
  }

  /** Replaces what is on the screen here: of everything else nothing of the moment comes. */
  watch(roomIds: string[], userIds: string[]): void {
    this.#roomIds = roomIds;
    this.#userIds = userIds;
    void this.#watch();
  }

  async #watch(): Promise<void> {
    const [roomIds, userIds] = [this.#roomIds, this.#userIds];
    const watched = await this.#connection.ask("watch", { roomIds, userIds });
    if (watched.outcome === "done") this.#tell({ kind: "watched", roomIds });
  }

  /** Whether nobody uses this device at the moment. */
  idle(on: boolean): void {
    if (on === this.#idle) return;
    this.#idle = on;
    this.#say("presence:idle", { on });
  }

  typing(roomId: string, on: boolean, threadOf?: string): void {
    this.#say("typing", { roomId, on, ...(threadOf !== undefined && { threadOf }) });
  }

  /** Says how one wants to be seen from now on; an empty text takes it back. */
  async choose(choice: Choice): Promise<Problem | undefined> {
    const answered = await this.#connection.ask("presence:set", choice);
    return answered.outcome === "refused" ? answered.problem : undefined;
  }

  #say(event: "typing" | "presence:idle", payload: object): void {
    void this.#connection.ask(event, payload);
  }
}
