import { useTranslation } from "react-i18next";
import { dayName } from "../language/times";

export function DayDivider({ entryKey, date }: { entryKey: string; date: string }) {
  const { t } = useTranslation();
  return (
    <div
      role="separator"
      data-entry={entryKey}
      className="flex items-center gap-3 px-4 pt-5 pb-1 text-[13px] font-semibold text-ink-soft md:px-5"
    >
      <span className="h-px flex-1 bg-line" />
      {dayName(date, { today: t("messages.today"), yesterday: t("messages.yesterday") })}
      <span className="h-px flex-1 bg-line" />
    </div>
  );
}

/** Where one stopped reading. */
export function NewDivider({ entryKey }: { entryKey: string }) {
  const { t } = useTranslation();
  return (
    <div role="separator" data-entry={entryKey} className="flex items-center gap-2.5 px-4 pt-3 md:px-5">
      <span className="h-px flex-1 bg-unread" />
      <span className="text-xs font-semibold text-unread">{t("messages.new")}</span>
    </div>
  );
}
