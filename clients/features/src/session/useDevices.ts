import type { Chat, Device, Problem, Result } from "@mlchat/sdk";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Devices } from "../contract";
import { useChatDispatch, type Thunk } from "../store/state";

const asking =
  <T>(ask: (client: Chat) => Promise<Result<T>>): Thunk<Promise<Result<T>>> =>
  (_dispatch, _state, { client }) =>
    ask(client);

/** The devices on which one is logged in, as long as they are on the screen. Nobody tells when they change. */
export function useDevices(): Devices {
  const dispatch = useChatDispatch();
  const [known, setKnown] = useState<{ state: Devices["state"]; devices: Device[] }>({ state: "loading", devices: [] });

  const load = useCallback(async () => {
    const found = await dispatch(asking(({ api }) => api.device.all()));
    setKnown(({ devices }) => (found.ok ? { state: "ready", devices: found.value } : { state: "failed", devices }));
  }, [dispatch]);

  useEffect(() => {
    // Nothing is set while this runs, only when the answer is there.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void load();
  }, [load]);

  return useMemo(() => {
    const run = async (ask: (client: Chat) => Promise<Result<undefined>>): Promise<Problem | undefined> => {
      const done = await dispatch(asking(ask));
      await load();
      // Whatever ended it before is as good.
      return done.ok || done.problem.type === "/problems/session-not-found" ? undefined : done.problem;
    };
    return {
      ...known,
      reload: () => void load(),
      end: (id) => run(({ api }) => api.device.end(id)),
      endOthers: () => run(({ api }) => api.device.endOthers()),
    };
  }, [known, dispatch, load]);
}
