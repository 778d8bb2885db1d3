import { useRoomDirectory, useRoomEntrance, type Room } from "@mlchat/features";
import { EmptyState, SearchField } from "@mlchat/ui";
import ArrowBack from "@mui/icons-material/ArrowBack";
import Search from "@mui/icons-material/Search";
import Button from "@mui/material/Button";
import IconButton from "@mui/material/IconButton";
import Skeleton from "@mui/material/Skeleton";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { faultSentence } from "../language/faults";
import { RoomSign } from "./RoomSign";

/** All public rooms of the server: to find one and come in. */
export function DirectoryPage() {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const { state, rooms, hasMore, loadMore, reload } = useRoomDirectory(query);
  const empty = state === "ready" && rooms.length === 0;
  return (
    <>
      <header className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-2 md:px-5">
        <IconButton component={Link} to="/" aria-label={t("shell.back")} className="size-11 text-ink md:hidden">
          <ArrowBack className="rtl:-scale-x-100" />
        </IconButton>
        <h1 className="truncate text-[16px] font-semibold">{t("browse.title")}</h1>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-2xl flex-col gap-4 px-4 py-5 md:px-5">
          <SearchField label={t("browse.find")} value={query} onChange={setQuery} />
          {rooms.length > 0 && (
            <ul aria-label={t("browse.title")} className="flex flex-col">
              {rooms.map((room) => (
                <DirectoryRow key={room.id} room={room} />
              ))}
            </ul>
          )}
          {state === "loading" && rooms.length === 0 && <DirectorySkeleton />}
          {state === "failed" && (
            <p role="alert" className="flex items-center gap-3 text-danger">
              {t("browse.failed")}
              <Button size="small" onClick={reload}>
                {t("room.reload")}
              </Button>
            </p>
          )}
          {empty && (
            <EmptyState picture={<Search className="text-[40px] text-ink-soft" />} title={t("browse.none", { query: query.trim() })}>
              {t("browse.noneMore")}
            </EmptyState>
          )}
          {hasMore && (
            <Button color="inherit" className="self-center" aria-disabled={state === "loading"} onClick={loadMore}>
              {t("browse.more")}
            </Button>
          )}
          <p role="status" className="sr-only">
            {state === "ready" && t("browse.found", { count: rooms.length })}
          </p>
        </div>
      </div>
    </>
  );
}

function DirectoryRow({ room }: { room: Room }) {
  const { t } = useTranslation();
  const { join } = useRoomEntrance();
  const navigate = useNavigate();
  const [fault, setFault] = useState<string>();
  const name = room.name ?? "";

  const enter = async () => {
    const problem = await join(room.id);
    if (problem) setFault(faultSentence(t, problem));
    else void navigate(`/rooms/${room.id}`);
  };

  return (
    <li className="border-b border-line py-3 last:border-0">
      <div className="flex items-center gap-3">
        <span className="inline-flex size-10 shrink-0 items-center justify-center rounded-[11px] bg-accent-soft text-[20px] font-semibold text-accent-ink">
          <RoomSign kind="public" />
        </span>
        <div className="min-w-0 flex-1 leading-snug">
          <p className="truncate font-semibold">
            <bdi>{name}</bdi>
          </p>
          <p className="truncate text-[13px] text-ink-soft">
            {t("room.members", { count: room.members })}
            {room.topic && (
              <>
                {" · "}
                <bdi>{room.topic}</bdi>
              </>
            )}
          </p>
        </div>
        {room.joined ? (
          <Button component={Link} to={`/rooms/${room.id}`} color="inherit" variant="outlined" aria-label={t("browse.openRoom", { room: name })}>
            {t("browse.openShort")}
          </Button>
        ) : (
          <Button variant="contained" aria-label={t("browse.joinRoom", { room: name })} onClick={() => void enter()}>
            {t("browse.join")}
          </Button>
        )}
      </div>
      {fault && (
        <p role="alert" className="mt-2 text-sm text-danger">
          {fault}
        </p>
      )}
    </li>
  );
}

function DirectorySkeleton() {
  return (
    <div aria-hidden="true" className="flex flex-col gap-5 py-3">
      {[160, 120, 200].map((width) => (
        <div key={width} className="flex items-center gap-3">
          <Skeleton variant="rounded" width={40} height={40} />
          <Skeleton variant="text" width={width} />
        </div>
      ))}
    </div>
  );
}
