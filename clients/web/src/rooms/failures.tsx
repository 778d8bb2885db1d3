import Button from "@mui/material/Button";
import CloudOff from "@mui/icons-material/CloudOffOutlined";
import SearchOff from "@mui/icons-material/SearchOffOutlined";
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

export function Missing({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Middle>
      <EmptyState
        picture={<SearchOff className="text-[52px] text-ink-soft" />}
        title={title}
        action={
          <Button variant="contained" component={Link} to="/">
            {t("room.toRooms")}
          </Button>
        }
      >
        {children}
      </EmptyState>
    </Middle>
  );
}

export function LoadFailed({ onReload }: { onReload: () => void }) {
  const { t } = useTranslation();
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
