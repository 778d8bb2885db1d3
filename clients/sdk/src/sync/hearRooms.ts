import type { ChatEvent } from "../chatEvents";
import type { LiveConnection } from "../live/connection";
import type { RoomSync } from "./roomSync";

/** Passes what the server says of rooms to whoever keeps them in step at that moment. */
export function hearRooms(
  connection: LiveConnection,
  to: { tell: (event: ChatEvent) => void; sync: () => RoomSync | undefined },
): void {
  connection.on("message:posted", (message) => {
    to.sync()?.receive({ kind: "posted", roomId: message.roomId, rev: message.rev, message });
  });
  connection.on("message:changed", (message) => {
    to.sync()?.receive({ kind: "changed", roomId: message.roomId, rev: message.rev, message });
  });
  connection.on("member:changed", (event) => {
    to.sync()?.receive({ kind: "member", ...event });
  });
  connection.on("room:changed", (event) => {
    to.sync()?.receive({ kind: "room", ...event });
  });
  connection.on("room:changes", (changes) => {
    to.sync()?.takeChanges(changes);
  });
  connection.on("room:joined", ({ room }) => {
    to.sync()?.takeRoom(room);
  });
  connection.on("room:left", ({ roomId }) => {
    to.sync()?.dropRoom(roomId);
  });
  connection.on("unread", ({ roomId, readSeq, unread, mentions }) => {
    to.tell({ kind: "mark", roomId, mark: { readSeq, unread, mentions } });
  });
}
