import type { Cancel, ChatEvent, Message } from "@mlchat/sdk";
import { calls } from "../rooms/unread";
import type { Services } from "../store/services";
import type { Dispatch, State } from "../store/state";
import { loadThreads } from "./threadsSlice";

/** How long to wait with asking anew: where one reply comes, others may follow. */
const PAUSE = 1_000;

/**
 * Asks for the threads that one follows whenever something happened that may have added one, or took a reply away: that
 * one replied, was named, or began it, is all that makes one follow a thread without doing so by hand.
 */
export function followThreads(
  { clock }: Services,
  store: { dispatch: Dispatch; getState: () => State },
): (event: ChatEvent) => void {
  let waiting: Cancel | undefined;

  const ask = () => {
    waiting ??= clock.after(PAUSE, () => {
      waiting = undefined;
      if (store.getState().connection.state === "online") void store.dispatch(loadThreads(undefined));
    });
  };

  return (event) => {
    if (event.kind === "up-to-date") void store.dispatch(loadThreads(undefined));
    if (event.kind !== "messages") return;
    const { threads } = store.getState();
    if (threads.state === "ready" && event.messages.some((message) => changes(threads, message))) ask();
  };
}

function changes({ byId, me }: State["threads"], message: Message): boolean {
  const { threadOf, senderId, deletedAt, replies } = message;
  if (threadOf === undefined) return replies !== undefined && senderId === me && byId[message.id] === undefined;
  const known = byId[threadOf];
  if (known === undefined) return senderId === me || calls(message, me);
  return deletedAt !== undefined && known.unread > 0;
}
