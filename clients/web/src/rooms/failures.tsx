import Button from "@mui/material/Button";
import CloudOff from "@mui/icons-material/CloudOffOutlined";
import SearchOff from "@mui/icons-material/SearchOffOutlined";
import { useConnection } from "@mlchat/features";
import { EmptyState } from "@mlchat/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";

function Middle({ children }: { children: ReactNode }) {
  return <div className="flex min-h-0 flex-1 flex-col justify-center overflow-y-auto">{children}</div>;
}

export function RoomNotFound() {
  const { t } = useTranslation();
  return <Missing title={t("room.notFound")}>{t("room.notFoundMore")}</Missing>;
}

/** A link to a message that is not there: it never was, or the room keeps its messages only for so long. */
export function MessageNotFound({ roomId }: { roomId: string }) {
  const { t } = useTranslation();
  return (
    <Missing title={t("room.messageNotFound")} to={`/rooms/${roomId}`} way={t("room.toRoom")}>
      {t("room.messageNotFoundMore")}
    </Missing>
  );
}

type MissingProps = { title: string; children: ReactNode; to?: string; way?: string };

export function Missing({ title, children, to = "/", way }: MissingProps) {
  const { t } = useTranslation();
  return (
    <Middle>
      <EmptyState
        picture={<SearchOff className="text-[52px] text-ink-soft" />}
        title={title}
        action={
          <Button variant="contained" component={Link} to={to}>
            {way ?? t("room.toRooms")}
          </Button>
        }
      >
        {children}
      </EmptyState>
    </Middle>
  );
}

/** A conversation that is not there to be shown. Without a server, one that was never opened here; it opens by itself later. */
export function LoadFailed({ onReload }: { onReload: () => void }) {
  const { t } = useTranslation();
  const online = useConnection().state === "online";
  if (!online) {
    return (
      <Middle>
        <EmptyState picture={<CloudOff className="text-[52px] text-ink-soft" />} title={t("room.notHere")}>
          {t("room.notHereMore")}
        </EmptyState>
      </Middle>
    );
  }
  return (
    <Middle>
      <EmptyState
        picture={<CloudOff className="text-[52px] text-ink-soft" />}
        title={t("room.failed")}
        action={
          <Button variant="contained" onClick={onReload}>
            {t("room.reload")}
          </Button>
        }
      >
        {t("room.failedMore")}
      </EmptyState>
    </Middle>
  );
}
