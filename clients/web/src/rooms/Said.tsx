import { useSession, type Conversation, type RoomSummary } from "@mlchat/features";
import { useMemo, useState, type RefObject } from "react";
import type { EntryActions } from "../messages/EntryView";
import { MessageList } from "../messages/MessageList";
import { isSpoken } from "../messages/reading";
import { Beginning, NothingSaid } from "./Beginning";
import { Discarded } from "./Discarded";
import { roomName } from "./roomName";

type SaidProps = {
  room: RoomSummary;
  conversation: Conversation;
  draft: [string, (text: string) => void];
  composer: RefObject<HTMLTextAreaElement | null>;
  /** The message that is being edited. */
  editing: string | undefined;
  onEdit: (messageId: string | undefined) => void;
  mayWrite: boolean;
};

/** What was said in a room, or the invitation to say the first thing. */
export function Said({ room, conversation, draft: [draft, setDraft], composer, editing, onEdit, mayWrite }: SaidProps) {
  const { user } = useSession();
  const [discarded, setDiscarded] = useState<string>();
  const { entries, hasBefore, retry, discard, edit, erase, versions } = conversation;
  const me = user?.id ?? "";
  const myName = user?.displayName ?? "";

  const actions = useMemo<EntryActions>(
    () => ({
      me: { id: me, displayName: myName },
      editing,
      startEdit: onEdit,
      edit,
      erase,
      versions,
      mayWrite,
      moderates: room.kind !== "direct" && room.role !== undefined && room.role !== "member",
      retry,
      discard: (clientId, content) => {
        discard(clientId);
        setDiscarded(content);
      },
    }),
    [me, myName, retry, discard, editing, onEdit, edit, erase, versions, mayWrite, room.kind, room.role],
  );
  const intro = useMemo(() => <Beginning room={room} me={me} />, [room, me]);

  const write = () => {
    composer.current?.focus();
  };

  return (
    <>
      {entries.some(isSpoken) || hasBefore ? (
        <MessageList roomId={room.id} roomName={roomName(room)} conversation={conversation} actions={actions} intro={intro} />
      ) : (
        <NothingSaid room={room} me={me} onWrite={write} />
      )}
      {discarded !== undefined && (
        <Discarded
          onUndo={() => {
            setDraft(draft === "" ? discarded : `${draft}\n${discarded}`);
            setDiscarded(undefined);
            write();
          }}
          onClose={() => {
            setDiscarded(undefined);
          }}
        />
      )}
    </>
  );
}
