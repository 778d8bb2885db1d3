import { useMembers, useSession, type RoomSummary } from "@mlchat/features";
import Close from "@mui/icons-material/Close";
import PersonAdd from "@mui/icons-material/PersonAddAltOutlined";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Skeleton from "@mui/material/Skeleton";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { MemberRow } from "./MemberRow";
import { lazy } from "../shell/lazily";

const AddPeopleDialog = lazy(async () => ({ default: (await import("./AddPeopleDialog")).AddPeopleDialog }));

/** Who is in the room. It stands beside the conversation, or in its place where there is no room for both. */
export function MemberPanel({ room }: { room: RoomSummary }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { state, members, hasMore, loadMore, reload } = useMembers(room.id);
  const [adding, setAdding] = useState(false);
  return (
    <aside
      aria-label={t("members.title")}
      data-region="panel"
      className="flex w-full shrink-0 flex-col bg-canvas md:w-[300px] md:border-s md:border-line"
    >
      <div className="flex h-14 shrink-0 items-center gap-2 border-b border-line ps-4 pe-2">
        <h2 className="min-w-0 flex-1 truncate text-[15px] font-semibold">
          {t("members.title")} <span className="font-normal text-ink-soft tabular-nums">{room.members}</span>
        </h2>
        {!room.archived && (
          <IconButton
            aria-label={t("members.add")}
            title={t("members.add")}
            className="size-9 pointer-coarse:size-11"
            onClick={() => {
              setAdding(true);
            }}
          >
            <PersonAdd className="text-[20px]" />
          </IconButton>
        )}
        <IconButton
          component={Link}
          to={`/rooms/${room.id}`}
          aria-label={t("members.close")}
          title={t("members.close")}
          className="size-9 pointer-coarse:size-11"
        >
          <Close className="text-[20px]" />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 py-2">
        <ul aria-label={t("members.title")} className="flex flex-col">
          {members.map((member) => (
            <MemberRow key={member.user.id} room={room} member={member} me={user?.id ?? ""} />
          ))}
        </ul>
        {state === "loading" && members.length === 0 && <MembersSkeleton />}
        {state === "failed" && (
          <p role="alert" className="px-2.5 py-2 text-sm text-danger">
            {t("members.failed")}{" "}
            <Button size="small" onClick={reload}>
              {t("room.reload")}
            </Button>
          </p>
        )}
        {hasMore && (
          <Button color="inherit" fullWidth aria-disabled={state === "loading"} onClick={loadMore}>
            {t("members.more")}
          </Button>
        )}
      </div>
      {adding && (
        <Suspense>
          <AddPeopleDialog
            room={room}
            present={members}
            onClose={() => {
              setAdding(false);
            }}
          />
        </Suspense>
      )}
    </aside>
  );
}

function MembersSkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-3 px-2.5 py-1.5">
      {[120, 90, 140, 110].map((width) => (
        <div key={width} className="flex items-center gap-2.5">
          <Skeleton variant="rounded" width={32} height={32} />
          <Skeleton variant="text" width={width} />
        </div>
      ))}
    </div>
  );
}
