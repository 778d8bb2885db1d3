import { threadKey, useDraft, useLimits, useSession, useThread, useTypewriter, type Problem, type RoomSummary } from "@mlchat/features";
import ArrowBack from "@mui/icons-material/ArrowBack";
import Close from "@mui/icons-material/Close";
import Notifications from "@mui/icons-material/NotificationsActive";
import NotificationsNone from "@mui/icons-material/NotificationsNone";
import Checkbox from "@mui/material/Checkbox";
import IconButton from "@mui/material/IconButton";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Composer } from "../messages/Composer";
import { useCallAll } from "../messages/composer/useCallAll";
import type { EntryActions } from "../messages/EntryView";
import { MessageList } from "../messages/MessageList";
import { MessagesSkeleton } from "../messages/MessagesSkeleton";
import { TypingLine } from "../presence/TypingLine";
import { Discarded } from "../rooms/Discarded";
import { LoadFailed, MessageNotFound } from "../rooms/failures";
import { Declined } from "../rooms/Declined";
import { roomName } from "../rooms/roomName";
import { OtherDraft } from "../rooms/OtherDraft";
import { Outsiders } from "../rooms/Outsiders";
import { Silence, useSilence } from "../rooms/Silence";
import { useMay } from "../rooms/useMay";
import { ThreadRoot } from "./ThreadRoot";

type ThreadPanelProps = { room: RoomSummary; threadId: string; alone: boolean };

/** A thread beside the conversation, or in its place where there is no room for both. */
export function ThreadPanel({ room, threadId, alone }: ThreadPanelProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const conversation = useThread(room.id, threadId);
  const { root, following, follow, state, retry, discard, edit, erase, versions, react, vote, closePoll, send, reload } = conversation;
  const may = useMay(room);
  const [problem, setProblem] = useState<Problem>();
  const [draft, setDraft] = useDraft(threadKey(room.id, threadId));
  const { typed, stopped } = useTypewriter(room.id, threadId);
  const [also, setAlso] = useState(false);
  const [editing, setEditing] = useState<string>();
  const [discarded, setDiscarded] = useState<string>();
  const { messageLength } = useLimits();
  const silence = useSilence(room);
  const field = useRef<HTMLTextAreaElement>(null);
  const me = user?.id ?? "";
  const myName = user?.displayName ?? "";
  const mayWrite = silence === undefined;

  const actions = useMemo<EntryActions>(
    () => ({
      me: { id: me, displayName: myName },
      editing,
      startEdit: setEditing,
      edit,
      erase,
      versions,
      react: (messageId, emoji, on) => void react(messageId, emoji, on).then(setProblem),
      pin: () => undefined,
      vote: (messageId, options) => void vote(messageId, options).then(setProblem),
      closePoll: (messageId) => void closePoll(messageId).then(setProblem),
      mayReact: may.react,
      mayPin: false,
      mayWrite,
      inThread: true,
      openThread: () => undefined,
      moderates: room.kind !== "direct" && room.role !== undefined && room.role !== "member",
      retry,
      discard: (clientId, content) => {
        discard(clientId);
        setDiscarded(content);
      },
    }),
    [me, myName, editing, edit, erase, versions, react, vote, closePoll, may.react, mayWrite, room.kind, room.role, retry, discard],
  );
  const call = useCallAll(
    room,
    (content) => {
      stopped();
      send(content, also ? { alsoToRoom: true } : {});
      setAlso(false);
    },
    setDraft,
  );
  const understood = useCallback(() => {
    setProblem(undefined);
  }, []);
  const intro = useMemo(() => root && <ThreadRoot root={root} />, [root]);

  // Who opens a thread wants to write in it; on a touch screen the keyboard would cover what one came to read.
  useEffect(() => {
    if (window.matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, [threadId]);

  return (
    <aside
      aria-label={t("thread.titleIn", { room: roomName(room) })}
      data-region="panel"
      className={`flex min-h-0 w-full flex-col bg-canvas ${alone ? "min-w-0 flex-1" : "shrink-0 md:w-[min(420px,42vw)] md:border-s md:border-line"}`}
    >
      <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line ps-2 pe-2 md:ps-4">
        {alone && (
          <IconButton component={Link} to={`/rooms/${room.id}`} aria-label={t("thread.close")} className="size-11 text-ink">
            <ArrowBack className="rtl:-scale-x-100" />
          </IconButton>
        )}
        <div className="min-w-0 flex-1 leading-tight">
          <h2 className="truncate text-[15px] font-semibold">{t("thread.title")}</h2>
          <p className="truncate text-[13px] text-ink-soft">
            <bdi>{room.title}</bdi>
          </p>
        </div>
        <IconButton
          aria-label={following ? t("thread.unfollow") : t("thread.follow")}
          title={following ? t("thread.unfollow") : t("thread.follow")}
          aria-pressed={following}
          className="size-9 pointer-coarse:size-11"
          onClick={() => void follow(!following)}
        >
          {following ? <Notifications className="text-[20px] text-accent-ink" /> : <NotificationsNone className="text-[20px]" />}
        </IconButton>
        {!alone && (
          <IconButton
            component={Link}
            to={`/rooms/${room.id}`}
            aria-label={t("thread.close")}
            title={t("thread.close")}
            className="size-9 pointer-coarse:size-11"
          >
            <Close className="text-[20px]" />
          </IconButton>
        )}
      </header>
      {state === "not-found" && <MessageNotFound roomId={room.id} />}
      {state === "failed" && <LoadFailed onReload={reload} />}
      {(state === "loading" || (state === "ready" && root === undefined)) && (
        <div className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden">
          <MessagesSkeleton rows={4} label={t("room.loading")} />
        </div>
      )}
      {state === "ready" && root !== undefined && (
        <MessageList
          roomId={threadKey(room.id, threadId)}
          roomName={t("thread.list")}
          at={undefined}
          onLatest={reload}
          conversation={conversation}
          actions={actions}
          intro={intro}
          atTop
        />
      )}
      {problem !== undefined && <Declined problem={problem} onClose={understood} />}
      {discarded !== undefined && (
        <Discarded
          onUndo={() => {
            setDraft(draft === "" ? discarded : `${draft}\n${discarded}`);
            setDiscarded(undefined);
            field.current?.focus();
          }}
          onClose={() => {
            setDiscarded(undefined);
          }}
        />
      )}
      {state !== "not-found" && silence === undefined && (
        <>
          <OtherDraft roomId={threadKey(room.id, threadId)} draft={[draft, setDraft]} />
          <Outsiders room={room} text={draft} />
          <TypingLine roomId={room.id} threadOf={threadId} />
          <Composer
            thread
            roomName={roomName(room)}
            room={room}
            draft={draft}
            onDraft={(written) => {
              setDraft(written);
              typed(written);
            }}
            limit={messageLength}
            onSend={call.send}
            field={field}
          />
          <label className="-mt-3 flex min-h-9 items-center gap-1.5 px-3 pb-2 text-sm text-ink-soft md:px-4 pointer-coarse:min-h-11">
            <Checkbox
              size="small"
              checked={also}
              className="p-1.5"
              onChange={(event) => {
                setAlso(event.target.checked);
              }}
            />
            <bdi className="truncate">{t("thread.also", { room: roomName(room) })}</bdi>
          </label>
          {call.dialog}
        </>
      )}
      {state !== "not-found" && silence !== undefined && <Silence reason={silence} />}
    </aside>
  );
}
