import type { Chat, Problem, Result } from "@mlchat/sdk";
import { useEffect, useMemo } from "react";
import type { Conversation } from "../contract";
import { markRead } from "../rooms/markRead";
import { closed, opened } from "../rooms/roomsSlice";
import { useChatDispatch, useChatSelector, type Dispatch, type Thunk } from "../store/state";
import { loadBefore, loadNewest } from "./loading";
import { newSince } from "./messagesSlice";
import { conversationSelector, selectNewAfter } from "./selectConversation";

const withClient =
  (act: (client: Parameters<Thunk<void>>[2]["client"]) => void): Thunk<void> =>
  (_dispatch, _state, { client }) => {
    act(client);
  };

const asking =
  <T>(ask: (client: Chat) => Promise<T>): Thunk<Promise<T>> =>
  (_dispatch, _state, { client }) =>
    ask(client);

function problemOf(result: Result<unknown>): Problem | undefined {
  return result.ok ? undefined : result.problem;
}

/** What can be done in a conversation; the same functions as long as the room is the same. */
function actions(roomId: string, dispatch: Dispatch) {
  return {
    send: (content: string) => {
      dispatch(withClient((client) => client.send({ roomId }, content)));
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
    loadBefore: () => {
      void dispatch(loadBefore(roomId));
    },
    reload: () => {
      void dispatch(loadNewest(roomId));
    },
  };
}

/** One room's conversation, loaded and kept up to date as long as it is on the screen. */
export function useConversation(roomId: string): Conversation {
  const dispatch = useChatDispatch();
  const select = useMemo(() => conversationSelector(roomId), [roomId]);
  const shown = useChatSelector(select);
  const act = useMemo(() => actions(roomId, dispatch), [roomId, dispatch]);
  const missing = useChatSelector(({ messages }) => messages.byRoom[roomId] === undefined);
  const roomsKnown = useChatSelector(({ rooms }) => rooms.state === "ready");
  const online = useChatSelector(({ connection }) => connection.state === "online");
  const newAfter = useChatSelector((state) => selectNewAfter(state, roomId));
  const fixed = useChatSelector(({ messages }) => messages.byRoom[roomId]?.newAfter !== undefined);
  const failed = shown.state === "failed";

  useEffect(() => {
    dispatch(opened(roomId));
    return () => {
      dispatch(closed(roomId));
    };
  }, [dispatch, roomId]);

  // Only the rooms tell how much is unread, and so how much to load. What could not be is tried again once online.
  useEffect(() => {
    if (roomsKnown && (missing || (failed && online))) void dispatch(loadNewest(roomId));
  }, [dispatch, roomId, roomsKnown, missing, failed, online]);

  useEffect(() => {
    if (!missing && !fixed && newAfter !== undefined) dispatch(newSince({ roomId, after: newAfter }));
  }, [dispatch, roomId, missing, fixed, newAfter]);

  return useMemo(() => ({ ...shown, ...act }), [shown, act]);
}
