import { useConversation, useDraft, useLimits } from "@mlchat/features";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { Composer } from "../messages/Composer";
import { MessagesSkeleton } from "../messages/MessagesSkeleton";
import { ConversationHeader } from "./ConversationHeader";
import { LoadFailed, RoomNotFound } from "./failures";
import { roomName } from "./roomName";
import { Said } from "./Said";

/** A conversation: who it is with, what was said, and where one answers. */
export function ConversationPage() {
  const { roomId = "" } = useParams();
  return <ConversationOf key={roomId} roomId={roomId} />;
}

function ConversationOf({ roomId }: { roomId: string }) {
  const { t } = useTranslation();
  const conversation = useConversation(roomId);
  const composer = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(roomId);
  const { messageLength } = useLimits();
  const { room, state } = conversation;

  if (state === "not-found") return <RoomNotFound />;
  return (
    <>
      <ConversationHeader room={room} />
      {state === "failed" && <LoadFailed onReload={conversation.reload} />}
      {state !== "failed" && (state === "loading" || !room) && (
        <div className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden">
          <MessagesSkeleton rows={8} label={t("room.loading")} />
        </div>
      )}
      {state === "ready" && room && <Said room={room} conversation={conversation} draft={draft} composer={composer} />}
      <Composer
        roomName={room ? roomName(room) : ""}
        draft={draft[0]}
        onDraft={draft[1]}
        limit={messageLength}
        onSend={conversation.send}
        field={composer}
        autoFocus={hasKeyboard()}
      />
    </>
  );
}

/** On a touch screen the keyboard would cover the conversation that one came to read. */
function hasKeyboard(): boolean {
  return window.matchMedia("(pointer: fine)").matches;
}
