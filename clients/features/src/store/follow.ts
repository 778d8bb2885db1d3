import type { Cancel, ChatEvent } from "@mlchat/sdk";
import { loadDrafts } from "../drafts/draftThunks";
import { showHeld } from "../rooms/roomsSlice";
import type { Services } from "./services";
import type { Dispatch, State } from "./state";
import { told } from "./told";

/** How long a message in a conversation on the screen may take to be read before it counts as unread. */
const GLANCE = 2_500;

/** Brings what the SDK tells into the state, and does what has to follow from it. */
export function follow(
  { client, clock, readMarks }: Services,
  store: { dispatch: Dispatch; getState: () => State },
): void {
  const glances = new Map<string, Cancel>();

  const holdBack = (roomId: string) => {
    if (store.getState().rooms.held[roomId] === undefined || glances.has(roomId)) return;
    const show = () => {
      glances.delete(roomId);
      store.dispatch(showHeld(roomId));
    };
    glances.set(roomId, clock.after(GLANCE, show));
  };

  const afterwards = (event: ChatEvent) => {
    switch (event.kind) {
      case "session":
        if (event.session.state === "signed-in") void store.dispatch(loadDrafts());
        else readMarks.clear();
        break;
      case "connection":
        if (event.connection.state === "online") readMarks.flush();
        break;
      case "mark":
        readMarks.confirm(event.roomId, event.mark.readSeq);
        break;
      case "messages":
        holdBack(event.roomId);
        break;
      default:
        break;
    }
  };

  client.subscribe((event) => {
    store.dispatch(told(event));
    afterwards(event);
  });
}
