import { useConnection } from "@mlchat/features";
import CloudOff from "@mui/icons-material/CloudOffOutlined";
import Button from "@mui/material/Button";
import { useTranslation } from "react-i18next";
import { CaughtUp } from "./CaughtUp";
import { useLasting, useSecondsUntil } from "./waiting";

/** A hiccup shorter than this is nobody's business. */
const PATIENCE = 1000;

/** Says that the connection is gone, and when it is tried again. While all is well there is nothing to see. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const connection = useConnection();
  const bad = useLasting(connection.state === "offline" || connection.state === "connecting", PATIENCE);
  const retryAt = connection.state === "offline" ? connection.retryAt : undefined;
  const words = connection.state === "offline" && connection.network === "down" ? "connection.offline" : "connection.lost";
  const seconds = useSecondsUntil(retryAt);

  if (connection.state === "online") return <CaughtUp count={connection.caughtUp ?? 0} />;
  if (!bad) return null;
  return (
    <div
      role="status"
      className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line bg-notice-soft px-4 py-1 text-sm text-notice md:px-5"
    >
      <CloudOff className="text-[18px]" />
      <span className="min-w-0 flex-1">
        <strong className="font-semibold">{t(words)}</strong> {t("connection.kept")}
      </span>
      {/* The countdown is for the eye: read out each second it would drown everything else. */}
      <span aria-hidden="true" className="tabular-nums">
        {seconds > 0 ? t("connection.retryIn", { count: seconds }) : t("connection.trying")}
      </span>
      <Button size="small" color="inherit" className="pointer-coarse:min-h-11" onClick={connection.retryNow}>
        {t("connection.retryNow")}
      </Button>
    </div>
  );
}
