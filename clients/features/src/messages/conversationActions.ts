import type { Ask, Chat, Problem, Reply, Result } from "@mlchat/sdk";
import { vote } from "../polls/vote";
import { react } from "../reactions/react";
import { markRead, markUnread } from "../rooms/markRead";
import type { Dispatch, Thunk } from "../store/state";
import { loadAfter, loadAround, loadBefore, loadNewest } from "./loading";
import { noneNew } from "./messagesSlice";
import { placeOf } from "./stretch";

const withClient =
  (act: (client: Parameters<Thunk<void>>[2]["client"]) => void): Thunk<void> =>
  (_dispatch, _state, { client }) => {
    act(client);
  };

const asking =
  <T>(ask: (client: Chat) => Promise<T>): Thunk<Promise<T>> =>
  (_dispatch, _state, { client }) =>
    ask(client);

/** Everything in a room counts as read, seen or not. */
const allRead =
  (roomId: string): Thunk<void> =>
  (dispatch, getState) => {
    const seq = getState().rooms.byId[roomId]?.seq ?? 0;
    if (seq > 0) dispatch(markRead(roomId, seq));
    dispatch(noneNew(roomId));
  };

function problemOf(result: Result<unknown>): Problem | undefined {
  return result.ok ? undefined : result.problem;
}

/** What can be done in a conversation; the same functions as long as the room is the same. */
export function conversationActions(roomId: string, key: string, dispatch: Dispatch) {
  const { threadId, seq: around } = placeOf(key);
  return {
    /** What is said in a thread may go to the room as well. */
    send: (content: string, reply: Reply = {}) => {
      const to = threadId === undefined ? reply : { ...reply, threadOf: threadId };
      dispatch(withClient((client) => client.send({ roomId }, content, Object.keys(to).length > 0 ? to : undefined)));
    },
    retry: (clientId: string) => {
      dispatch(
        withClient((client) => {
          client.retry(clientId);
        }),
      );
    },
    discard: (clientId: string) => {
      dispatch(
        withClient((client) => {
          client.discard(clientId);
        }),
      );
    },
    edit: (messageId: string, content: string) =>
      dispatch(asking(async (client) => problemOf(await client.edit(messageId, content)))),
    erase: (messageId: string) => dispatch(asking(async (client) => problemOf(await client.delete(messageId)))),
    react: (messageId: string, emoji: string, on: boolean) => dispatch(react(messageId, emoji, on)),
    pin: (messageId: string, on: boolean) =>
      dispatch(asking(async (client) => problemOf(await client.pin(messageId, on)))),
    ask: (question: string, poll: Ask, clientId: string) =>
      dispatch(asking(async (client) => problemOf(await client.ask(roomId, question, poll, clientId)))),
    vote: (messageId: string, options: number[]) => dispatch(vote(messageId, options)),
    closePoll: (messageId: string) => dispatch(asking(async (client) => problemOf(await client.closePoll(messageId)))),
    versions: (messageId: string) =>
      dispatch(
        asking(async ({ api }) => {
          const found = await api.versions(messageId);
          return found.ok ? found.value : undefined;
        }),
      ),
    markRead: (seq: number) => {
      dispatch(markRead(roomId, seq));
    },
    markAllRead: () => {
      dispatch(allRead(roomId));
    },
    markUnread: (seq: number) => dispatch(markUnread(roomId, seq)),
    loadBefore: () => {
      void dispatch(loadBefore(key));
    },
    loadAfter: () => {
      void dispatch(loadAfter(key));
    },
    reload: () => {
      void dispatch(around === undefined ? loadNewest(key) : loadAround(key));
    },
  };
}

