import { useTranslation } from "react-i18next";
import { notices, type About } from "../notices/options";
import { DesktopSettings } from "./DesktopSettings";
import { NoticeLog } from "./NoticeLog";
import { Choice, Group, Toggle } from "./parts";
import { QuietHours } from "./QuietHours";

const abouts = { all: "aboutAll", mentions: "aboutMentions", nothing: "aboutNothing" } as const satisfies Record<About, string>;

/** What this browser does with new messages while nobody looks at the page. */
export function NotificationSettings() {
  const { t } = useTranslation();
  const about = notices.about.use();
  const words = notices.words.use();
  const sound = notices.sound.use();
  return (
    <>
      <DesktopSettings />
      <Group title={t("settings.notifications.about")} more={t("settings.here")}>
        <Choice
          label={t("settings.notifications.about")}
          value={about}
          options={(Object.keys(abouts) as About[]).map((value) => ({ value, label: t(`settings.notifications.${abouts[value]}`) }))}
          onChange={notices.about.set}
        />
        <div className="mt-3">
          <Toggle
            label={t("settings.notifications.words")}
            more={t("settings.notifications.wordsMore")}
            checked={words}
            onChange={notices.words.set}
          />
          <Toggle label={t("settings.notifications.sound")} checked={sound} onChange={notices.sound.set} />
        </div>
      </Group>
      <QuietHours />
      <NoticeLog />
    </>
  );
}
