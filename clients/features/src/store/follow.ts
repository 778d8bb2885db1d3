import type { Cancel, ChatEvent } from "@mlchat/sdk";
import { loadDrafts } from "../drafts/draftThunks";
import { placeOf } from "../messages/stretch";
import { keepPreferences, loadPreferences, sendWishes } from "../preferences/preferring";
import { typistsEnding } from "../presence/typistsEnding";
import { loadReadMarks, showUntold } from "../rooms/markRead";
import { showHeld } from "../rooms/roomsSlice";
import { followThreads } from "../threads/followThreads";
import type { Services } from "./services";
import type { Dispatch, State } from "./state";
import { told } from "./told";

/** How long a message in a conversation on the screen may take to be read before it counts as unread. */
const GLANCE = 2_500;

/** How long to wait with counting anew: where one message is deleted, others may follow. */
const PAUSE = 1_000;

/** Brings what the SDK tells into the state, and does what has to follow from it. */
export function follow(services: Services, store: { dispatch: Dispatch; getState: () => State }): void {
  const { client, clock, readMarks, wishing, draftSync, watching } = services;
  const glances = new Map<string, Cancel>();

  const holdBack = (roomId: string) => {
    if (store.getState().rooms.held[roomId] === undefined || glances.has(roomId)) return;
    const show = () => {
      glances.delete(roomId);
      store.dispatch(showHeld(roomId));
    };
    glances.set(roomId, clock.after(GLANCE, show));
  };

  // A deleted message counts as unread no more, if it did: only the server can tell.
  const counts = new Map<string, Cancel>();
  const countAnew = (roomId: string) => {
    if (counts.has(roomId) || (store.getState().rooms.byId[roomId]?.my?.unread ?? 0) === 0) return;
    const ask = async () => {
      counts.delete(roomId);
      const room = await client.api.oneRoom(roomId);
      if (!room.ok || room.value.my === undefined) return;
      const { readSeq, unread, mentions } = room.value.my;
      store.dispatch(told({ kind: "mark", roomId, mark: { readSeq, unread, mentions } }));
    };
    counts.set(
      roomId,
      clock.after(PAUSE, () => void ask()),
    );
  };

  const ending = typistsEnding(clock, store.dispatch);

  const afterwards = (event: ChatEvent) => {
    switch (event.kind) {
      case "session":
        if (event.session.state === "signed-in") {
          draftSync.load(event.session.user.id, store.dispatch(loadDrafts()));
          void store.dispatch(loadReadMarks());
          void store.dispatch(loadPreferences());
        } else {
          readMarks.clear();
          wishing.stop();
          draftSync.clear();
        }
        break;
      case "rooms":
        store.dispatch(showUntold());
        break;
      case "connection":
        if (event.connection.state !== "online") break;
        readMarks.flush();
        void store.dispatch(sendWishes());
        break;
      case "limits":
        watching.limitsKnown();
        break;
      case "up-to-date": {
        const { drafts, rooms } = store.getState();
        draftSync.flush(Object.keys(drafts).filter((at) => rooms.byId[placeOf(at).roomId] !== undefined));
        break;
      }
      case "personal":
        void draftSync.hear(event.changes, event.anew === true);
        if (event.anew === true || event.changes.preferences !== undefined) store.dispatch(keepPreferences());
        break;
      case "typing":
        ending(event.typing);
        break;
      case "room-left":
        void readMarks.confirm(event.roomId, Infinity);
        break;
      case "mark":
        void readMarks.confirm(event.roomId, event.back === true ? Infinity : event.mark.readSeq);
        if (event.anew === true) store.dispatch(showUntold());
        break;
      case "messages":
        holdBack(event.roomId);
        if (event.messages.some(({ deletedAt }) => deletedAt !== undefined)) countAnew(event.roomId);
        break;
      default:
        break;
    }
  };

  const threads = followThreads(services, store);
  client.subscribe((event) => {
    store.dispatch(told(event));
    afterwards(event);
    threads(event);
  });
}
