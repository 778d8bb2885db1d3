import type { LiveConnection } from "../live/connection";
import type { PersonalSync } from "../personal/personalSync";
import type { RoomSync } from "./roomSync";

/** Passes what the server says of rooms, and of what is one's own, to whoever keeps them in step at that moment. */
export function hearRooms(
  connection: LiveConnection,
  to: { sync: () => RoomSync | undefined; personal: () => PersonalSync | undefined },
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
  connection.on("user:changed", (changes) => {
    to.personal()?.receive(changes);
  });
  connection.on("unread", ({ roomId, readSeq, unread, mentions, userRev }) => {
    to.personal()?.pass(userRev);
    to.sync()?.takeMark(roomId, { readSeq, unread, mentions });
  });
}
