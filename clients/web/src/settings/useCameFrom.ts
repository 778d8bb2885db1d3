import { useState } from "react";
import { useLocation } from "react-router";

/** What a link to the settings says about where it was. */
export type SettingsState = { from: string };

let last = "/";

/** Where one was in the chat before one opened the settings, whatever screens one has been to since. */
export function useCameFrom(): string {
  const location = useLocation();
  const [from] = useState(() => {
    const state: unknown = location.state;
    if (isSettingsState(state)) last = state.from;
    return last;
  });
  return from;
}

function isSettingsState(state: unknown): state is SettingsState {
  return typeof state === "object" && state !== null && "from" in state && typeof state.from === "string";
}
