import { useConversation, useDraft, useLimits, type Entry } from "@mlchat/features";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { Composer } from "../messages/Composer";
import { MessagesSkeleton } from "../messages/MessagesSkeleton";
import { useOnePane } from "../shell/useOnePane";
import { ConversationHeader } from "./ConversationHeader";
import { LoadFailed, RoomNotFound } from "./failures";
import { MemberPanel } from "./MemberPanel";
import { roomName } from "./roomName";
import { Said } from "./Said";
import { Silence, useSilence } from "./Silence";

/** A conversation: who it is with, what was said, and where one answers; beside it who is in it, if one asked. */
export function ConversationPage({ panel }: { panel?: "members" }) {
  const { roomId = "" } = useParams();
  return <ConversationOf key={roomId} roomId={roomId} panel={panel} />;
}

function ConversationOf({ roomId, panel }: { roomId: string; panel: "members" | undefined }) {
  const { t } = useTranslation();
  const conversation = useConversation(roomId);
  const composer = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(roomId);
  const { messageLength } = useLimits();
  const onePane = useOnePane();
  const { room, state } = conversation;
  const silence = useSilence(room);
  const [editing, setEditing] = useState<string>();
  const panelRoom = panel === "members" && room?.kind !== "direct" ? room : undefined;

  if (state === "not-found") return <RoomNotFound />;
  if (panelRoom && onePane) return <MemberPanel room={panelRoom} />;
  return (
    <div className="flex min-h-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        <ConversationHeader room={room} panelOpen={panelRoom !== undefined} />
        {state === "failed" && <LoadFailed onReload={conversation.reload} />}
        {state !== "failed" && (state === "loading" || !room) && (
          <div className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden">
            <MessagesSkeleton rows={8} label={t("room.loading")} />
          </div>
        )}
        {state === "ready" && room && (
          <Said
            room={room}
            conversation={conversation}
            draft={draft}
            composer={composer}
            editing={editing}
            onEdit={setEditing}
            mayWrite={silence === undefined}
          />
        )}
        {silence === undefined ? (
          <Composer
            roomName={room ? roomName(room) : ""}
            draft={draft[0]}
            onDraft={draft[1]}
            limit={messageLength}
            onSend={conversation.send}
            field={composer}
            autoFocus={hasKeyboard()}
            onUp={() => {
              setEditing(lastOwn(conversation.entries));
            }}
          />
        ) : (
          <Silence reason={silence} />
        )}
      </div>
      {panelRoom && <MemberPanel room={panelRoom} />}
    </div>
  );
}

/** What one said last oneself, as far as it is loaded. */
function lastOwn(entries: Entry[]): string | undefined {
  const last = entries.findLast((entry) => entry.kind === "message" && entry.own && entry.message.deletedAt === undefined);
  return last?.kind === "message" ? last.message.id : undefined;
}

/** On a touch screen the keyboard would cover the conversation that one came to read. */
function hasKeyboard(): boolean {
  return window.matchMedia("(pointer: fine)").matches;
}
