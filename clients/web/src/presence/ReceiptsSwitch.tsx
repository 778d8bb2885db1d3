import { usePreferences } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { Toggle } from "../settings/parts";

/** Whether others see how far one has read. */
export function ReceiptsSwitch() {
  const { t } = useTranslation();
  const { preferences, prefer } = usePreferences();
  return (
    <Toggle
      label={t("presence.receipts")}
      more={t("presence.receiptsOwn")}
      checked={preferences.receipts}
      onChange={(receipts) => {
        prefer({ receipts });
      }}
    />
  );
}
