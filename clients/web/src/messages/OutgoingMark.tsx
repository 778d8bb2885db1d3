import Schedule from "@mui/icons-material/Schedule";
import { useTranslation } from "react-i18next";

/** The clock of a message that is on its way. */
export function OutgoingMark() {
  const { t } = useTranslation();
  return <Schedule role="img" titleAccess={t("messages.sending")} className="mt-1 shrink-0 text-[14px] text-ink-soft" />;
}
