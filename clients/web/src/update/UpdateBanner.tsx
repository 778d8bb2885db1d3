import { useConnection, useUnsent } from "@mlchat/features";
import Update from "@mui/icons-material/AutorenewRounded";
import Button from "@mui/material/Button";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useIdle } from "./useIdle";
import type { Versions } from "./versions";

const HOUR = 3_600_000;

/**
 * Says that there is a newer version, and goes over to it when that is wanted: not before everything is sent and nobody
 * is writing. A page whose version another tab has left behind does so by itself.
 */
export function UpdateBanner({ versions }: { versions: Versions }) {
  const { t } = useTranslation();
  const version = useSyncExternalStore(versions.subscribe, () => versions.version);
  const [asked, setAsked] = useState(false);
  const wanted = version !== "current" && (asked || version === "taken");
  const unsent = useUnsent();
  const idle = useIdle(version !== "current");
  const online = useConnection().state === "online";

  // A server that has been started anew may have brought a new page with it.
  useEffect(() => {
    if (!online) return;
    void versions.check();
    const timer = setInterval(() => void versions.check(), HOUR);
    return () => {
      clearInterval(timer);
    };
  }, [versions, online]);

  const ready = wanted && unsent === 0 && idle;
  useEffect(() => {
    if (ready) versions.take();
  }, [ready, versions]);

  if (version === "current") return null;
  return (
    <div
      role="status"
      className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-line bg-accent-soft px-4 py-1 text-sm text-accent-ink md:px-5"
    >
      <Update className="text-[18px]" />
      <span className="min-w-0 flex-1">{wanted ? t("update.soon") : t("update.ready")}</span>
      {!wanted && (
        <Button
          size="small"
          color="inherit"
          className="pointer-coarse:min-h-11"
          onClick={() => {
            setAsked(true);
          }}
        >
          {t("update.reload")}
        </Button>
      )}
    </div>
  );
}
