import { io, type Socket } from "socket.io-client";
import type { Delivery } from "../wire/session";
import type { ClientEvents, ServerEvents } from "./events";

export type Transport = "websocket" | "polling";
export type ChatSocket = Socket<ServerEvents, ClientEvents>;

export type SocketOptions = {
  baseUrl: string;
  delivery: Delivery;
  transports: Transport[];
  /** Asked at every connection, for tokens change. */
  token: () => string | undefined;
};

/**
 * A socket that connects when told to. It never reconnects by itself: the library's own reconnection would use a token
 * that may have ended, and knows nothing of the times the banner shows.
 */
export function chatSocket({ baseUrl, delivery, transports, token }: SocketOptions): ChatSocket {
  return io(baseUrl, {
    autoConnect: false,
    reconnection: false,
    forceNew: true,
    transports,
    tryAllTransports: true,
    withCredentials: delivery === "cookie",
    auth: (give) => {
      const accessToken = token();
      give(accessToken === undefined ? {} : { token: accessToken });
    },
  });
}
