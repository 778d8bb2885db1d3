import type { Preferences, PreferencesEdit } from "@mlchat/sdk";
import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import { told } from "../store/told";

/** What the server has, and what one has wished since and it does not know yet. */
export type PreferencesState = { kept: Preferences | undefined; wished: PreferencesEdit };

/** What is so for who has said nothing. */
export const usualPreferences: Preferences = {
  collapsed: [],
  sendKey: "enter",
  theme: "system",
  timeFormat: "system",
  receipts: true,
  announce: "batched",
  singleKeyShortcuts: false,
};

const initialState: PreferencesState = { kept: undefined, wished: {} };

export const preferencesSlice = createSlice({
  name: "preferences",
  initialState,
  reducers: {
    /** What an earlier visit left; what the server has said since is newer, and so is what was wished since. */
    recalled: (state, { payload }: PayloadAction<PreferencesState>) => ({
      kept: state.kept ?? payload.kept,
      wished: { ...payload.wished, ...state.wished },
    }),
    wished: (state, { payload }: PayloadAction<PreferencesEdit>) => ({ ...state, wished: { ...state.wished, ...payload } }),
    /** The server has taken these wishes, or will never; what was wished otherwise meanwhile stays. */
    answered: (state, { payload }: PayloadAction<{ sent: PreferencesEdit; kept?: Preferences }>) => ({
      kept: payload.kept ?? state.kept,
      wished: without(state.wished, payload.sent),
    }),
  },
  extraReducers: (builder) => {
    builder.addCase(told, (state, { payload: event }) => {
      if (event.kind === "session" && event.session.state === "signed-out") return initialState;
      if (event.kind !== "personal") return state;
      const { preferences, more } = event.changes;
      // Who has never said anything is told nothing.
      const silent = !more && (event.anew === true || state.kept === undefined);
      const kept = preferences ?? (silent ? usualPreferences : undefined);
      return kept === undefined ? state : { ...state, kept };
    });
  },
});

export const { recalled, wished, answered } = preferencesSlice.actions;

/** How it is with all that is wished. */
export function wishedFor({ kept, wished }: PreferencesState): Preferences {
  const { language, dnd, ...all } = { ...(kept ?? usualPreferences), ...wished };
  return {
    ...all,
    ...(language !== undefined && language !== "" && { language }),
    ...(dnd !== undefined && dnd.from !== dnd.to && { dnd }),
  };
}

function without(wished: PreferencesEdit, sent: PreferencesEdit): PreferencesEdit {
  const same = (name: keyof PreferencesEdit) => JSON.stringify(wished[name]) === JSON.stringify(sent[name]);
  const left = Object.entries(wished).filter(([name]) => !same(name as keyof PreferencesEdit));
  return Object.fromEntries(left);
}
