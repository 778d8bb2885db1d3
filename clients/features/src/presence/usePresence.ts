import type { Choice, Presence, Problem } from "@mlchat/sdk";
import { useCallback, useEffect } from "react";
import { useChatDispatch, useChatSelector, type Thunk } from "../store/state";

const shown =
  (kind: "room" | "person", id: string): Thunk<() => void> =>
  (_dispatch, _state, { watching }) =>
    watching.show(kind, id);

/** What is shown of somebody, for as long as one looks; nothing where it is not known. Without an id nobody is watched. */
export function usePresence(userId: string | undefined): Presence | undefined {
  const dispatch = useChatDispatch();
  useEffect(() => (userId === undefined ? undefined : dispatch(shown("person", userId))), [userId, dispatch]);
  return useChatSelector(({ presence }) => (userId === undefined ? undefined : presence.people[userId]));
}

/** Watches a room for as long as it is on the screen. */
export function useWatchedRoom(roomId: string): void {
  const dispatch = useChatDispatch();
  useEffect(() => dispatch(shown("room", roomId)), [roomId, dispatch]);
}

const hidden =
  (away: boolean): Thunk<void> =>
  (_dispatch, _state, { watching }) => {
    watching.hide(away);
  };

const idle =
  (on: boolean): Thunk<void> =>
  (_dispatch, _state, { client }) => {
    client.moment.idle(on);
  };

/** Tells whether anybody looks at the page, and whether anybody is there. */
export function useAttendance(): { hide: (away: boolean) => void; idle: (on: boolean) => void } {
  const dispatch = useChatDispatch();
  const hide = useCallback(
    (away: boolean) => {
      dispatch(hidden(away));
    },
    [dispatch],
  );
  const rest = useCallback(
    (on: boolean) => {
      dispatch(idle(on));
    },
    [dispatch],
  );
  return { hide, idle: rest };
}

const choosing =
  (choice: Choice): Thunk<Promise<Problem | undefined>> =>
  (_dispatch, _state, { client }) =>
    client.moment.choose(choice);

/** How one wants to be seen, and how to want otherwise; an empty text takes it back. */
export function useAvailability(): {
  choice: Choice | undefined;
  choose: (choice: Choice) => Promise<Problem | undefined>;
} {
  const dispatch = useChatDispatch();
  const choose = useCallback((choice: Choice) => dispatch(choosing(choice)), [dispatch]);
  return { choice: useChatSelector(({ presence }) => presence.own), choose };
}
