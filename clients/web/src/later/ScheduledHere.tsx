import { useScheduled } from "@mlchat/features";
import Schedule from "@mui/icons-material/ScheduleSend";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** Above the composer: that something will be said here by itself. */
export function ScheduledHere({ roomId }: { roomId: string }) {
  const { t } = useTranslation();
  const { scheduled } = useScheduled();
  const count = scheduled.filter((one) => one.roomId === roomId).length;
  if (count === 0) return null;
  return (
    <p role="status" className="mx-3 mb-1.5 flex items-center gap-2 px-1 text-[13px] text-ink-soft md:mx-5">
      <Schedule aria-hidden="true" className="text-[16px]" />
      <span>{t("later.here", { count })}</span>
      <Link to="/scheduled" className="font-medium">
        {t("later.see")}
      </Link>
    </p>
  );
}
