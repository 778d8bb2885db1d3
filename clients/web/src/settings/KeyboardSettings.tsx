import { usePreferences } from "@mlchat/features";
import Button from "@mui/material/Button";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Choice, Group, Toggle } from "./parts";
import { SingleKeySettings } from "./SingleKeySettings";
import { lazy } from "../shell/lazily";

const ShortcutSheet = lazy(async () => ({ default: (await import("../shortcuts/ShortcutSheet")).ShortcutSheet }));

/** What the keys do while one writes and while one does not. */
export function KeyboardSettings() {
  const { t } = useTranslation();
  const { preferences, prefer } = usePreferences();
  const [sheet, setSheet] = useState(false);
  return (
    <>
      <Group title={t("settings.keyboard.send")}>
        <Choice
          label={t("settings.keyboard.send")}
          value={preferences.sendKey}
          options={[
            { value: "enter", label: t("settings.keyboard.enter"), more: t("settings.keyboard.enterMore") },
            { value: "ctrl-enter", label: t("settings.keyboard.ctrlEnter"), more: t("settings.keyboard.ctrlEnterMore") },
          ]}
          onChange={(sendKey) => {
            prefer({ sendKey });
          }}
        />
      </Group>
      <Group title={t("settings.keyboard.shortcuts")}>
        <Toggle
          label={t("settings.keyboard.single")}
          more={t("settings.keyboard.singleMore")}
          checked={preferences.singleKeyShortcuts}
          onChange={(singleKeyShortcuts) => {
            prefer({ singleKeyShortcuts });
          }}
        />
        {preferences.singleKeyShortcuts && <SingleKeySettings />}
        <Button
          className="mt-3"
          variant="outlined"
          color="inherit"
          onClick={() => {
            setSheet(true);
          }}
        >
          {t("shortcuts.open")}
        </Button>
      </Group>
      {sheet && (
        <Suspense>
          <ShortcutSheet
            onClose={() => {
              setSheet(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
