import type { ChatEvent, Message } from "@mlchat/sdk";
import { useEffect } from "react";
import type { Arrival } from "../contract";
import { selectRoom } from "../rooms/roomSummary";
import { myId } from "../session/sessionSlice";
import { useChatDispatch, type State, type Thunk } from "../store/state";

type Listener = (arrivals: Arrival[]) => void;

/**
 * Tells each message of others once, when it comes in; also what was missed while the connection was gone. Edits,
 * deletions, notes and what is read already are no arrivals.
 */
export function useArrivals(listener: Listener): void {
  const dispatch = useChatDispatch();
  useEffect(() => dispatch(hear(listener)), [dispatch, listener]);
}

const hear =
  (listener: Listener): Thunk<() => void> =>
  (_dispatch, getState, { client }) => {
    const heard = new Map(Object.values(getState().rooms.byId).map((room) => [room.id, room.seq]));
    return client.subscribe((event) => {
      const arrivals = arrivalsOf(event, getState(), heard);
      if (arrivals.length > 0) listener(arrivals);
    });
  };

/** `heard` has the last message of each room that was told; what a room had before it was heard of is not news. */
function arrivalsOf(event: ChatEvent, state: State, heard: Map<string, number>): Arrival[] {
  if (event.kind === "rooms") {
    for (const room of event.rooms) if (!heard.has(room.id)) heard.set(room.id, room.seq);
  }
  if (event.kind !== "messages") return [];
  const me = myId(state.session);
  const room = selectRoom(state, event.roomId);
  const readSeq = state.rooms.byId[event.roomId]?.my?.readSeq ?? 0;
  const last = Math.max(heard.get(event.roomId) ?? 0, readSeq);
  const fresh = event.messages.filter(({ seq }) => seq > last);
  if (room === undefined || fresh.length === 0) return [];
  heard.set(room.id, Math.max(...fresh.map(({ seq }) => seq)));
  return fresh.filter((message) => isSaid(message) && message.senderId !== me).map((message) => ({ message, room }));
}

function isSaid({ system, deletedAt }: Message): boolean {
  return system === undefined && deletedAt === undefined;
}
