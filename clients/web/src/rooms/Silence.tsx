import type { RoomSummary } from "@mlchat/features";
import CampaignOff from "@mui/icons-material/VoiceOverOffOutlined";
import { useTranslation } from "react-i18next";
import { fullTime } from "../language/times";
import { useIsPast } from "../shell/waiting";

/** Why one may not speak in a room just now, if so. */
export function useSilence(room: RoomSummary | undefined): string | undefined {
  const { t } = useTranslation();
  const mutedUntil = room?.mutedUntil;
  const over = useIsPast(mutedUntil);
  if (room === undefined) return undefined;
  if (room.archived) return t("silence.archived");
  if (mutedUntil !== undefined && !over) {
    return mutedUntil.startsWith("9999") ? t("silence.muted") : t("silence.mutedUntil", { time: fullTime(mutedUntil) });
  }
  return room.readOnly && room.role === "member" ? t("silence.readOnly") : undefined;
}

/** Stands where one would write. */
export function Silence({ reason }: { reason: string }) {
  return (
    <div data-region="composer" className="shrink-0 px-3 pb-[max(1.25rem,env(safe-area-inset-bottom))] md:px-5">
      <p
        id="composer"
        tabIndex={-1}
        className="flex min-h-11 items-center justify-center gap-2.5 rounded-lg border border-line bg-sidebar px-4 py-2 text-center text-sm text-ink-soft"
      >
        <CampaignOff className="shrink-0 text-[18px]" />
        {reason}
      </p>
    </div>
  );
}
