import type { Problem, User } from "@mlchat/sdk";
import { useCallback, useEffect, useState } from "react";
import type { BannedList } from "../contract";
import { useChatDispatch, type Thunk } from "../store/state";

const load =
  (roomId: string): Thunk<Promise<User[] | undefined>> =>
  async (_dispatch, _state, { client }) => {
    const found = await client.api.room.banned(roomId);
    return found.ok ? found.value : undefined;
  };

const pardon =
  (roomId: string, userId: string): Thunk<Promise<Problem | undefined>> =>
  async (_dispatch, _state, { client }) => {
    const done = await client.api.room.pardon(roomId, userId);
    return done.ok ? undefined : done.problem;
  };

/** Who may not come into a room any more, asked for anew whenever it is looked at: no event tells of it. */
export function useBanned(roomId: string): BannedList {
  const dispatch = useChatDispatch();
  const [state, setState] = useState<BannedList["state"]>("loading");
  const [people, setPeople] = useState<User[]>([]);

  const take = useCallback((found: User[] | undefined) => {
    setState(found ? "ready" : "failed");
    if (found) setPeople(found);
  }, []);

  useEffect(() => {
    void dispatch(load(roomId)).then(take);
  }, [dispatch, roomId, take]);

  return {
    state,
    people,
    reload: () => {
      setState("loading");
      void dispatch(load(roomId)).then(take);
    },
    pardon: async (userId) => {
      const problem = await dispatch(pardon(roomId, userId));
      if (problem === undefined) setPeople((before) => before.filter(({ id }) => id !== userId));
      return problem;
    },
  };
}
