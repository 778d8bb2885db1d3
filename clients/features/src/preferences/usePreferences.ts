import type { Preferences, PreferencesEdit } from "@mlchat/sdk";
import { createSelector } from "@reduxjs/toolkit";
import { useCallback } from "react";
import { useChatDispatch, useChatSelector, type State } from "../store/state";
import { prefer as preferring } from "./preferring";
import { wishedFor } from "./preferencesSlice";

const selectPreferences = createSelector([(state: State) => state.preferences], wishedFor);

/** How one wants the chat to be, on every device; before it is `known` it is as for everybody. */
export function usePreferences(): {
  preferences: Preferences;
  known: boolean;
  prefer: (edit: PreferencesEdit) => void;
} {
  const preferences = useChatSelector(selectPreferences);
  const known = useChatSelector((state) => state.preferences.kept !== undefined);
  const dispatch = useChatDispatch();
  const prefer = useCallback(
    (edit: PreferencesEdit) => {
      dispatch(preferring(edit));
    },
    [dispatch],
  );
  return { preferences, known, prefer };
}
