import PushPin from "@mui/icons-material/PushPin";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

/** Says of a message that the room keeps it in sight, and leads to all such. */
export function PinnedMark({ roomId }: { roomId: string }) {
  const { t } = useTranslation();
  return (
    <Link
      to={`/rooms/${roomId}/pins`}
      tabIndex={-1}
      className="mb-0.5 flex w-fit items-center gap-1 text-[12px] leading-snug text-ink-soft no-underline hover:underline"
    >
      <PushPin className="text-[13px]" />
      {t("pins.pinned")}
    </Link>
  );
}
