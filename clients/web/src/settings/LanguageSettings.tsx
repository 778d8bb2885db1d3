import { usePreferences } from "@mlchat/features";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Hours } from "../language/clock";
import { setLanguage, type LanguageChoice } from "../language/language";
import { isLanguage, languages, type Language } from "../language/languages";
import { clockTime } from "../language/times";
import { Choice, Fault, Group } from "./parts";

const afternoon = new Date(2026, 0, 1, 15, 30).toISOString();

const clocks = { system: "clockSystem", h12: "clock12", h23: "clock24" } as const satisfies Record<Hours, string>;

/** Which language the page speaks, and how it writes the time of day. */
export function LanguageSettings() {
  const { t } = useTranslation();
  const { preferences, prefer } = usePreferences();
  const [trying, setTrying] = useState<LanguageChoice>();
  const [failed, setFailed] = useState(false);
  const choices: LanguageChoice[] = ["system", ...(Object.keys(languages) as Language[])];

  const choose = async (choice: LanguageChoice) => {
    setFailed(false);
    setTrying(choice);
    try {
      await setLanguage(choice);
      prefer({ language: choice === "system" ? "" : choice });
    } catch {
      setFailed(true);
    }
    setTrying(undefined);
  };

  return (
    <>
      <Group title={t("settings.language.language")}>
        <Choice
          label={t("settings.language.language")}
          columns
          value={trying ?? (isLanguage(preferences.language) ? preferences.language : "system")}
          options={choices.map((value) => ({
            value,
            label: value === "system" ? t("settings.language.system") : <bdi lang={value}>{languages[value]}</bdi>,
          }))}
          onChange={(chosen) => {
            void choose(chosen);
          }}
        />
        {failed && <Fault>{t("settings.language.failed")}</Fault>}
      </Group>
      <Group title={t("settings.language.clock")}>
        <Choice
          label={t("settings.language.clock")}
          value={preferences.timeFormat}
          options={(Object.keys(clocks) as Hours[]).map((value) => ({
            value,
            label: t(`settings.language.${clocks[value]}`),
            more: t("settings.language.example", { time: clockTime(afternoon, value) }),
          }))}
          onChange={(timeFormat) => {
            // The rest of the page follows; what is shown beside the choices is there already.
            prefer({ timeFormat });
          }}
        />
      </Group>
    </>
  );
}
