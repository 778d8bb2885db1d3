import type { Cancel, Clock, Typing } from "@mlchat/sdk";
import type { Dispatch } from "../store/state";
import { typingEnded } from "./typingSlice";

/** The server says again every three seconds who goes on: what was not said for longer than that got lost. */
const SILENCE = 7_000;

/** Lets nobody write for ever whose end was not heard of. */
export function typistsEnding(clock: Clock, dispatch: Dispatch): (typing: Typing) => void {
  const waits = new Map<string, Cancel>();
  return ({ on, ...typist }) => {
    const key = JSON.stringify([typist.roomId, typist.threadOf, typist.userId]);
    waits.get(key)?.();
    waits.delete(key);
    if (!on) return;
    const end = () => {
      waits.delete(key);
      dispatch(typingEnded(typist));
    };
    waits.set(key, clock.after(SILENCE, end));
  };
}
