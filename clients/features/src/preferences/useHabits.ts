import type { Preferences } from "@mlchat/sdk";
import { usePreferences } from "./usePreferences";

/** How somebody likes to read and write. */
export type Habits = Pick<Preferences, "sendKey" | "announce" | "singleKeyShortcuts">;

/** The habits of whoever is signed in. */
export function useHabits(): Habits {
  return usePreferences().preferences;
}
