import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { clockTime } from "../language/times";
import { useNotes } from "../notices/log";
import { testNotice } from "../notices/testNotice";
import { Group } from "./parts";

/** What became of the last messages: whoever missed one finds out why. */
export function NoticeLog() {
  const { t } = useTranslation();
  const notes = useNotes();
  return (
    <Group title={t("settings.notifications.log")} more={t("settings.notifications.logMore")}>
      <Button variant="outlined" color="inherit" onClick={() => void testNotice(t)}>
        {t("settings.notifications.test")}
      </Button>
      <ul aria-live="polite" aria-label={t("settings.notifications.log")} className="mt-3 flex flex-col divide-y divide-line">
        {notes.map(({ key, at, from, outcome }) => (
          <li key={key} className="flex gap-3 py-2 text-sm">
            <time dateTime={at} className="shrink-0 text-ink-soft tabular-nums">
              {clockTime(at)}
            </time>
            <span className="min-w-0">
              <bdi className="font-medium">{from ?? t("settings.notifications.logTest")}</bdi>
              <span className="block text-ink-soft">{t(`settings.notifications.outcome.${outcome}`)}</span>
            </span>
          </li>
        ))}
        {notes.length === 0 && <li className="py-2 text-sm text-ink-soft">{t("settings.notifications.logEmpty")}</li>}
      </ul>
    </Group>
  );
}
