import type { RoomSummary } from "@mlchat/features";
import ArrowBack from "@mui/icons-material/ArrowBack";
import IconButton from "@mui/material/IconButton";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { RoomIcon } from "./RoomIcon";

/** Which conversation this is; on a phone also the way back to the list. */
export function ConversationHeader({ room }: { room: RoomSummary | undefined }) {
  const { t } = useTranslation();
  return (
    <header className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-2 md:px-5">
      <IconButton component={Link} to="/" aria-label={t("shell.back")} className="size-11 text-ink md:hidden">
        <ArrowBack className="rtl:-scale-x-100" />
      </IconButton>
      {room && (
        <>
          <RoomIcon room={room} size={30} />
          <div className="min-w-0 leading-tight">
            <h1 className="truncate text-[16px] font-semibold">
              <bdi>{room.title}</bdi>
            </h1>
            <p className="truncate text-[13px] text-ink-soft">
              {room.kind === "public" ? (
                t("room.members", { count: room.members })
              ) : (
                <bdi>{room.other && `@${room.other.username}`}</bdi>
              )}
            </p>
          </div>
        </>
      )}
    </header>
  );
}
