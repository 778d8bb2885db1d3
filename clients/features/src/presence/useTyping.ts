import type { Sender } from "@mlchat/sdk";
import { createSelector } from "@reduxjs/toolkit";
import { useEffect, useMemo } from "react";
import { useChatDispatch, useChatSelector, type State, type Thunk } from "../store/state";

/** Who goes on writing says so that often. */
const AGAIN = 3_000;

/** Who has touched no key for that long writes no more. */
const STILL = 5_000;

const typistsIn = (roomId: string, threadOf: string | undefined) =>
  createSelector(
    [({ typing }: State) => typing, ({ acquaintances }: State) => acquaintances, ({ rooms }: State) => rooms.me],
    (typing, acquaintances, me): Sender[] => {
      const here = typing.filter((one) => one.roomId === roomId && one.threadOf === threadOf && one.userId !== me);
      if (here.length === 0) return nobody;
      const known = new Map(Object.values(acquaintances).map((person) => [person?.id, person]));
      return here.flatMap(({ userId }) => known.get(userId) ?? []);
    },
  );

const nobody: Sender[] = [];

/** Who else writes in a room, or in a thread of it, in the order in which they began. */
export function useTypists(roomId: string, threadOf?: string): Sender[] {
  const select = useMemo(() => typistsIn(roomId, threadOf), [roomId, threadOf]);
  return useChatSelector(select);
}

type Typewriter = { typed: (text: string) => void; stopped: () => void };

const typewriter =
  (roomId: string, threadOf: string | undefined): Thunk<Typewriter> =>
  (_dispatch, _state, { client, clock }) => {
    let saidAt: number | undefined;
    let quiet: () => void = () => undefined;
    const stopped = () => {
      quiet();
      if (saidAt === undefined) return;
      saidAt = undefined;
      client.moment.typing(roomId, false, threadOf);
    };
    const typed = (text: string) => {
      if (text.trim() === "") {
        stopped();
        return;
      }
      quiet();
      quiet = clock.after(STILL, stopped);
      const now = clock.now();
      if (saidAt !== undefined && now - saidAt < AGAIN) return;
      saidAt = now;
      client.moment.typing(roomId, true, threadOf);
    };
    return { typed, stopped };
  };

/** Lets others know that one writes here. */
export function useTypewriter(roomId: string, threadOf?: string): Typewriter {
  const dispatch = useChatDispatch();
  const writer = useMemo(() => dispatch(typewriter(roomId, threadOf)), [roomId, threadOf, dispatch]);
  useEffect(() => writer.stopped, [writer]);
  return writer;
}
