import { randomUuid, type Chat, type Problem, type Result, type Scheduled } from "@mlchat/sdk";
import { useMemo } from "react";
import { useChatDispatch, useChatSelector, type Thunk } from "../store/state";
import { scheduledNow, selectScheduled, unscheduled } from "./scheduledSlice";

/** What is to be said later; each act answers the problem, if there is one. */
export type Schedule = {
  scheduled: Scheduled[];
  add: (roomId: string, content: string, at: Date) => Promise<Problem | undefined>;
  edit: (id: string, edit: { content?: string; at?: Date }) => Promise<Problem | undefined>;
  remove: (id: string) => Promise<Problem | undefined>;
  sendNow: (id: string) => Promise<Problem | undefined>;
};

const taking =
  (ask: (client: Chat) => Promise<Result<Scheduled>>): Thunk<Promise<Problem | undefined>> =>
  async (dispatch, _state, { client }) => {
    const done = await ask(client);
    if (!done.ok) return done.problem;
    dispatch(scheduledNow(done.value));
    return undefined;
  };

const removing =
  (id: string): Thunk<Promise<Problem | undefined>> =>
  async (dispatch, _state, { client }) => {
    const done = await client.api.own.unschedule(id);
    // Whatever ended it before is as good.
    if (!done.ok && done.problem.type !== "/problems/scheduled-not-found") return done.problem;
    dispatch(unscheduled(id));
    return undefined;
  };

export function useScheduled(): Schedule {
  const dispatch = useChatDispatch();
  const scheduled = useChatSelector(selectScheduled);
  return useMemo(
    () => ({
      scheduled,
      add: (roomId, content, at) => {
        const message = { roomId, content, at: at.toISOString(), clientId: randomUuid() };
        return dispatch(taking(({ api }) => api.own.schedule(message)));
      },
      edit: (id, { content, at }) =>
        dispatch(taking(({ api }) => api.own.reschedule(id, { ...(content !== undefined && { content }), ...(at && { at: at.toISOString() }) }))),
      remove: (id) => dispatch(removing(id)),
      sendNow: (id) => dispatch(taking(({ api }) => api.own.sendScheduled(id))),
    }),
    [scheduled, dispatch],
  );
}
