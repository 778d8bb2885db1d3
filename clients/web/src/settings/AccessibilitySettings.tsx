import { usePreferences } from "@mlchat/features";
import { setAppearance, useAppearance } from "@mlchat/ui";
import { useTranslation } from "react-i18next";
import { Choice, Group, Toggle } from "./parts";

const announcements = { all: "announceAll", batched: "announceBatched", off: "announceOff" } as const;

/** What those need whom the motion of the page disturbs, and those who hear it. */
export function AccessibilitySettings() {
  const { t } = useTranslation();
  const { motion } = useAppearance();
  const { preferences, prefer } = usePreferences();
  return (
    <>
      <Group title={t("settings.accessibility.announce")} more={t("settings.accessibility.announceMore")}>
        <Choice
          label={t("settings.accessibility.announce")}
          value={preferences.announce}
          options={(Object.keys(announcements) as (keyof typeof announcements)[]).map((value) => ({
            value,
            label: t(`settings.accessibility.${announcements[value]}`),
          }))}
          onChange={(announce) => {
            prefer({ announce });
          }}
        />
      </Group>
      <Group title={t("settings.accessibility.movement")}>
        <Toggle
          label={t("settings.accessibility.motion")}
          more={`${t("settings.accessibility.motionMore")} ${t("settings.here")}`}
          checked={motion === "less"}
          onChange={(less) => {
            setAppearance({ motion: less ? "less" : "system" });
          }}
        />
      </Group>
    </>
  );
}
