import type { Transport } from "./live/socket";
import { memoryStorage } from "./storage/memoryStorage";
import type { Storage } from "./storage/storage";
import { surroundingStorage } from "./storage/surroundingStorage";
import { systemClock, type Clock } from "./surroundings/clock";
import { surroundingLock, type Lock } from "./surroundings/locks";
import { surroundingNetwork, type Network } from "./surroundings/network";
import type { Delivery } from "./wire/session";

/** How a client is set up. Only `baseUrl` is needed; the rest is found in the surroundings. */
export type ChatOptions = {
  /** Where the server is, such as `https://chat.example.org`. */
  baseUrl: string;
  /** `cookie` in browsers, `token` elsewhere. A page on a foreign host needs `token`. */
  delivery?: Delivery;
  /** Where the outbox and drafts are kept. */
  storage?: Storage;
  /** Where rooms and messages are remembered, for the next start and for times without a server. */
  cache?: Storage;
  /**
   * Where the refresh token is kept: memory, unless something safer is given. With cookies, which carry it by
   * themselves, only the fact that there is one is kept: beside the outbox.
   */
  keepSession?: Storage;
  transports?: Transport[];
  clock?: Clock;
  random?: () => number;
  lock?: Lock;
  network?: Network;
};

export type Settings = Required<ChatOptions>;

export function complete(options: ChatOptions): Settings {
  const delivery = options.delivery ?? ("document" in globalThis ? "cookie" : "token");
  const storage = options.storage ?? surroundingStorage();
  return {
    delivery,
    storage,
    cache: surroundingStorage("cache"),
    keepSession: delivery === "cookie" ? storage : memoryStorage(),
    transports: ["websocket", "polling"],
    clock: systemClock,
    random: Math.random,
    lock: surroundingLock(),
    network: surroundingNetwork(),
    ...options,
  };
}
