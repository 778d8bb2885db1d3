import { useConversation, useDraft, useLimits, useTypewriter, useWatchedRoom, type Conversation, type Entry, type Message, type RoomSummary } from "@mlchat/features";
import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useNavigate, useParams } from "react-router";
import { useCallAll } from "../messages/composer/useCallAll";
import { Quoting } from "../messages/composer/Quoting";
import { useCommand } from "../messages/composer/useCommand";
import { rememberRoom } from "../finding/recent";
import { Composer } from "../messages/Composer";
import { forgetPlace } from "../messages/places";
import { MessagesSkeleton } from "../messages/MessagesSkeleton";
import { ScheduledHere } from "../later/ScheduledHere";
import { useOnePane } from "../shell/useOnePane";
import { TypingLine } from "../presence/TypingLine";
import { ConversationHeader } from "./ConversationHeader";
import { LoadFailed, MessageNotFound, RoomNotFound } from "./failures";
import { MemberPanel } from "./MemberPanel";
import { OtherDraft } from "./OtherDraft";
import { Outsiders } from "./Outsiders";
import { roomName } from "./roomName";
import { Said } from "./Said";
import { Silence, useSilence } from "./Silence";
import { useMay } from "./useMay";
import { threadPath } from "../threads/paths";
import { lazy } from "../shell/lazily";

const PollDialog = lazy(async () => ({ default: (await import("../polls/PollDialog")).PollDialog }));
const PinsPanel = lazy(async () => ({ default: (await import("../pins/PinsPanel")).PinsPanel }));
const ThreadPanel = lazy(async () => ({ default: (await import("../threads/ThreadPanel")).ThreadPanel }));

/** A conversation: who it is with, what was said, and where one answers; beside it who is in it, if one asked. */
export function ConversationPage({ panel }: { panel?: PanelName }) {
  const { roomId = "", seq, threadId } = useParams();
  const at = seq === undefined ? undefined : Number(seq);
  if (at !== undefined && !Number.isSafeInteger(at)) return <MessageNotFound roomId={roomId} />;
  return <ConversationOf key={`${roomId}@${seq ?? ""}`} roomId={roomId} at={at} panel={panel} threadId={threadId} />;
}

/** What stands beside a conversation. */
export type PanelName = "members" | "pins" | "thread";

type ConversationOfProps = { roomId: string; at: number | undefined; panel: PanelName | undefined; threadId: string | undefined };

function ConversationOf({ roomId, at, panel, threadId }: ConversationOfProps) {
  const { t } = useTranslation();
  const conversation = useConversation(roomId, at);
  const navigate = useNavigate();
  const composer = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useDraft(roomId);
  const { typed, stopped } = useTypewriter(roomId);
  useWatchedRoom(roomId);
  const { messageLength } = useLimits();
  const onePane = useOnePane();
  const { room, state } = conversation;
  const silence = useSilence(room);
  const toEnd = () => {
    forgetPlace(roomId);
    void navigate(`/rooms/${roomId}`);
  };

  const [quoted, setQuoted] = useState<Message>();
  const quote = useCallback((message: Message) => {
    setQuoted(message);
    composer.current?.focus();
  }, []);
  const command = useCommand(
    room,
    (content) => {
      stopped();
      conversation.send(content, quoted && { replyTo: quoted.id });
      setQuoted(undefined);
      if (conversation.hasAfter) toEnd();
    },
    setText,
  );
  const call = useCallAll(room, command.send, setText);
  useEffect(() => {
    if (room?.id !== undefined) rememberRoom(room.id);
  }, [room?.id]);
  const [asking, setAsking] = useState(false);
  const [editing, setEditing] = useState<string>();
  const panelName = panel === "thread" || (panel === "members" && room?.kind === "direct") ? undefined : panel;
  const thread = panel === "thread" && room !== undefined && threadId !== undefined && (
    <Suspense fallback={<ThreadOnItsWay alone={onePane} />}>
      <ThreadPanel key={threadId} room={room} threadId={threadId} alone={onePane} />
    </Suspense>
  );
  const beside = thread || (room && panelName && <Panel name={panelName} room={room} pin={conversation.pin} />);

  if (state === "not-found") return <RoomNotFound />;
  if (conversation.linkedThread !== undefined) return <Navigate to={threadPath(roomId, conversation.linkedThread)} replace />;
  if (at !== undefined && state === "ready" && !has(conversation.entries, at)) return <MessageNotFound roomId={roomId} />;
  if (beside && onePane) return beside;
  return (
    <div className="flex min-h-0 flex-1">
      <div
        className="flex min-w-0 flex-1 flex-col"
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.defaultPrevented) conversation.markAllRead();
        }}
      >
        <ConversationHeader room={room} panel={panelName} />
        {state === "failed" && <LoadFailed onReload={conversation.reload} />}
        {state !== "failed" && (state === "loading" || !room) && (
          <div className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden">
            <MessagesSkeleton rows={8} label={t("room.loading")} />
          </div>
        )}
        {state === "ready" && room && (
          <Said
            room={room}
            at={at}
            onLatest={toEnd}
            conversation={conversation}
            draft={[text, setText]}
            composer={composer}
            editing={editing}
            onEdit={setEditing}
            mayWrite={silence === undefined}
            onQuote={quote}
          />
        )}
        <ScheduledHere roomId={roomId} />
        <OtherDraft roomId={roomId} draft={[text, setText]} />
        {room && silence === undefined && <Outsiders room={room} text={text} />}
        <TypingLine roomId={roomId} />
        <div role="status">
          {quoted !== undefined && silence === undefined && (
            <Quoting
              message={quoted}
              onDrop={() => {
                setQuoted(undefined);
                composer.current?.focus();
              }}
            />
          )}
        </div>
        {silence === undefined ? (
          <Composer
            roomName={room ? roomName(room) : ""}
            draft={text}
            onDraft={(written) => {
              setText(written);
              typed(written);
            }}
            limit={messageLength}
            room={room}
            onSend={call.send}
            fault={command.fault}
            field={composer}
            autoFocus={at === undefined && panel !== "thread" && hasKeyboard()}
            onAsk={() => {
              setAsking(true);
            }}
            onUp={() => {
              setEditing(lastOwn(conversation.entries));
            }}
            onShiftUp={() => {
              const last = lastSaid(conversation.entries);
              if (last) void navigate(threadPath(roomId, last.threadOf ?? last.id));
            }}
          />
        ) : (
          <Silence reason={silence} />
        )}
      </div>
      {beside}
      {call.dialog}
      {asking && (
        <Suspense>
          <PollDialog
            room={room}
            question={text}
            ask={conversation.ask}
            onAsked={(question) => {
              setAsking(false);
              if (question === text.trim()) setText("");
              if (conversation.hasAfter) toEnd();
            }}
            onClose={() => {
              setAsking(false);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

type PanelProps = { name: Exclude<PanelName, "thread">; room: RoomSummary; pin: Conversation["pin"] };

function Panel({ name, room, pin }: PanelProps) {
  const may = useMay(room);
  switch (name) {
    case "members":
      return <MemberPanel room={room} />;
    case "pins":
      return (
        <Suspense>
          <PinsPanel room={room} mayPin={may.pin} onUnpin={(messageId) => void pin(messageId, false)} />
        </Suspense>
      );
  }
}

function has(entries: Entry[], seq: number): boolean {
  return entries.some((entry) => "message" in entry && entry.message.seq === seq);
}

/** What one said last oneself, as far as it is loaded. */
function lastOwn(entries: Entry[]): string | undefined {
  const last = entries.findLast((entry) => entry.kind === "message" && entry.own && entry.message.deletedAt === undefined);
  return last?.kind === "message" ? last.message.id : undefined;
}

/** What somebody said last, and is still there. */
function lastSaid(entries: Entry[]): Message | undefined {
  const last = entries.findLast((entry) => entry.kind === "message" && entry.message.deletedAt === undefined);
  return last?.kind === "message" ? last.message : undefined;
}

/** Its place is kept free, so that nothing moves when it comes. */
function ThreadOnItsWay({ alone }: { alone: boolean }) {
  return <div className={alone ? "flex-1" : "w-[min(420px,42vw)] shrink-0 border-s border-line"} />;
}

/** On a touch screen the keyboard would cover the conversation that one came to read. */
function hasKeyboard(): boolean {
  return window.matchMedia("(pointer: fine)").matches;
}
