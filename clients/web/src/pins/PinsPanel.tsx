import { usePins, type RoomSummary } from "@mlchat/features";
import { EmptyState } from "@mlchat/ui";
import Close from "@mui/icons-material/Close";
import PushPin from "@mui/icons-material/PushPinOutlined";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Skeleton from "@mui/material/Skeleton";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PinLine } from "./PinLine";

type PinsPanelProps = { room: RoomSummary; mayPin: boolean; onUnpin: (messageId: string) => void };

/** What a room keeps in sight. It stands beside the conversation, or in its place where there is no room for both. */
export function PinsPanel({ room, mayPin, onUnpin }: PinsPanelProps) {
  const { t } = useTranslation();
  const { state, messages, hasMore, loadMore, reload } = usePins(room.id);
  return (
    <aside
      aria-label={t("pins.title")}
      data-region="panel"
      className="flex w-full shrink-0 flex-col bg-canvas md:w-[340px] md:border-s md:border-line"
    >
      <div className="flex h-14 shrink-0 items-center gap-2 border-b border-line ps-4 pe-2">
        <h2 className="min-w-0 flex-1 truncate text-[15px] font-semibold">{t("pins.title")}</h2>
        <IconButton
          component={Link}
          to={`/rooms/${room.id}`}
          aria-label={t("pins.close")}
          title={t("pins.close")}
          className="size-9 pointer-coarse:size-11"
        >
          <Close className="text-[20px]" />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {messages.length > 0 && (
          <ul aria-label={t("pins.title")} className="flex flex-col">
            {messages.map((message) => (
              <PinLine
                key={message.id}
                message={message}
                onUnpin={
                  mayPin
                    ? () => {
                        onUnpin(message.id);
                      }
                    : undefined
                }
              />
            ))}
          </ul>
        )}
        {state === "ready" && messages.length === 0 && (
          <EmptyState picture={<PushPin className="text-[40px] text-ink-soft" />} title={t("pins.empty")}>
            {t("pins.emptyMore")}
          </EmptyState>
        )}
        {state === "loading" && messages.length === 0 && <PinsSkeleton label={t("pins.loading")} />}
        {state === "failed" && (
          <p role="alert" className="px-4 py-3 text-sm text-danger">
            {t("pins.failed")}{" "}
            <Button size="small" onClick={reload}>
              {t("room.reload")}
            </Button>
          </p>
        )}
        {hasMore && (
          <Button color="inherit" fullWidth aria-disabled={state === "loading"} onClick={loadMore}>
            {t("pins.more")}
          </Button>
        )}
      </div>
    </aside>
  );
}

function PinsSkeleton({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-5 px-4 py-4">
      {[180, 240, 140].map((width) => (
        <div key={width} className="flex gap-3">
          <Skeleton variant="rounded" width={28} height={28} />
          <div>
            <Skeleton variant="text" width={100} />
            <Skeleton variant="text" width={width} />
          </div>
        </div>
      ))}
    </div>
  );
}
