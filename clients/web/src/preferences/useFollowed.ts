import { usePreferences } from "@mlchat/features";
import { setAppearance } from "@mlchat/ui";
import { useEffect } from "react";
import { hours } from "../language/clock";
import { setLanguage } from "../language/language";
import { isLanguage } from "../language/languages";

/** This browser follows what was chosen on any device, as soon as it is known. */
export function useFollowed(): void {
  const { preferences, known } = usePreferences();
  const { theme, language, timeFormat } = preferences;

  useEffect(() => {
    if (!known) return;
    setAppearance(theme === "contrast" ? { theme: "system", contrast: "more" } : { theme });
  }, [known, theme]);

  useEffect(() => {
    if (!known) return;
    // Words that cannot be fetched now come with the next start; until then the page speaks as before.
    setLanguage(isLanguage(language) ? language : "system").catch(() => undefined);
  }, [known, language]);

  useEffect(() => {
    if (known) hours.set(timeFormat);
  }, [known, timeFormat]);
}
