import type { Sender } from "@mlchat/sdk";
import { useEffect, useState } from "react";
import { useChatDispatch, useChatSelector, type Thunk } from "../store/state";

export type Reactors = { state: "loading" | "ready" | "failed"; people: Sender[] };

const ask =
  (messageId: string, emoji: string): Thunk<Promise<Sender[] | undefined>> =>
  async (_dispatch, _state, { client }) => {
    const found = await client.api.reactors(messageId, emoji);
    return found.ok ? found.value.users : undefined;
  };

/** Who used an emoji, of those that a message names; only where somebody never came by, the server is asked. */
export function useReactors(messageId: string, emoji: string, userIds: readonly string[]): Reactors {
  const dispatch = useChatDispatch();
  const acquaintances = useChatSelector((state) => state.acquaintances);
  const [asked, setAsked] = useState<Reactors>({ state: "loading", people: [] });
  const known = new Map([...asked.people, ...Object.values(acquaintances)].flatMap((person) => (person ? [[person.id, person] as const] : [])));
  const people = userIds.flatMap((id) => known.get(id) ?? []);
  const strangers = people.length < userIds.length;

  useEffect(() => {
    if (!strangers) return;
    let current = true;
    void dispatch(ask(messageId, emoji)).then((found) => {
      if (current) setAsked(found === undefined ? { state: "failed", people: [] } : { state: "ready", people: found });
    });
    return () => {
      current = false;
    };
  }, [dispatch, messageId, emoji, strangers]);

  return { state: strangers ? asked.state : "ready", people };
}
