import { useReceipts, useSession, type Conversation, type Entry, type Message, type Problem, type RoomSummary } from "@mlchat/features";
import { useCallback, useMemo, useState, type RefObject } from "react";
import { useNavigate } from "react-router";
import type { EntryActions } from "../messages/EntryView";
import { MessageList } from "../messages/MessageList";
import { isSpoken } from "../messages/reading";
import { SeenContext, type Seen } from "../presence/SeenBy";
import { threadPath } from "../threads/paths";
import { Beginning, NothingSaid } from "./Beginning";
import { Declined } from "./Declined";
import { Discarded } from "./Discarded";
import { roomName } from "./roomName";
import { useMay } from "./useMay";

type SaidProps = {
  room: RoomSummary;
  conversation: Conversation;
  draft: [string, (text: string) => void];
  composer: RefObject<HTMLTextAreaElement | null>;
  /** The message that was linked to. */
  at: number | undefined;
  /** The message that is being edited. */
  editing: string | undefined;
  onEdit: (messageId: string | undefined) => void;
  mayWrite: boolean;
  /** One wants to answer a message by quoting it. */
  onQuote: (message: Message) => void;
  onLatest: () => void;
};

/** What was said in a room, or the invitation to say the first thing. */
export function Said({ room, conversation, at, draft: [draft, setDraft], composer, editing, onEdit, mayWrite, onQuote, onLatest }: SaidProps) {
  const { user } = useSession();
  const [discarded, setDiscarded] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const { entries, hasBefore, retry, discard, edit, erase, versions, react, pin, vote, closePoll, markUnread } = conversation;
  const may = useMay(room);
  const navigate = useNavigate();
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
      react: (messageId, emoji, on) => void react(messageId, emoji, on).then(setProblem),
      pin: (messageId, on) => void pin(messageId, on).then(setProblem),
      vote: (messageId, options) => void vote(messageId, options).then(setProblem),
      closePoll: (messageId) => void closePoll(messageId).then(setProblem),
      mayReact: may.react,
      mayPin: may.pin,
      mayWrite,
      inThread: false,
      openThread: ({ id, threadOf = id }) => void navigate(threadPath(room.id, threadOf)),
      markUnread: async (seq) => {
        const marked = await markUnread(seq);
        setProblem(marked);
        return marked;
      },
      ...(mayWrite && { quote: onQuote }),
      moderates: room.kind !== "direct" && room.role !== undefined && room.role !== "member",
      retry,
      discard: (clientId, content) => {
        discard(clientId);
        setDiscarded(content);
      },
    }),
    [me, myName, retry, discard, editing, onEdit, edit, erase, versions, react, pin, vote, closePoll, markUnread, navigate, onQuote, may.react, may.pin, mayWrite, room.id, room.kind, room.role],
  );
  const intro = useMemo(() => <Beginning room={room} me={me} />, [room, me]);

  const understood = useCallback(() => {
    setProblem(undefined);
  }, []);
  const seenAt = useReceipts(room.id, conversation);
  const seen = useMemo(() => seenIn(room, entries, seenAt), [room, entries, seenAt]);

  const write = () => {
    composer.current?.focus();
  };

  return (
    <SeenContext value={seen}>
      {entries.some(isSpoken) || hasBefore ? (
        <MessageList
          roomId={room.id}
          roomName={roomName(room)}
          at={at}
          onLatest={onLatest}
          conversation={conversation}
          actions={actions}
          intro={intro}
        />
      ) : (
        <NothingSaid room={room} me={me} onWrite={write} />
      )}
      {problem !== undefined && <Declined problem={problem} onClose={understood} />}
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
    </SeenContext>
  );
}

/** With somebody else alone one sees whether they have read what one said last; in rooms, the faces of those who have. */
function seenIn(room: RoomSummary, entries: readonly Entry[], at: Map<string, string[]>): Seen {
  if (room.kind !== "direct" || room.other === undefined) return { at };
  const last = entries.findLast((entry) => entry.kind === "message" && entry.own && entry.message.deletedAt === undefined);
  if (last?.kind !== "message") return { at: new Map() };
  const from = entries.indexOf(last);
  const seen = entries.slice(from).some((entry) => entry.kind === "message" && at.has(entry.message.id));
  return { at: new Map(), ownLast: { id: last.message.id, seen } };
}
