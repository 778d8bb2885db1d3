import type { Message, Problem, Version } from "@mlchat/features";

/** What one may do to the messages of a conversation. */
export type MessageActions = {
  /** The message that is being edited. */
  editing: string | undefined;
  startEdit: (messageId: string | undefined) => void;
  edit: (messageId: string, content: string) => Promise<Problem | undefined>;
  erase: (messageId: string) => Promise<Problem | undefined>;
  versions: (messageId: string) => Promise<Version[] | undefined>;
  /** It shows at once; where it is refused, whoever acts is told. */
  react: (messageId: string, emoji: string, on: boolean) => void;
  pin: (messageId: string, on: boolean) => void;
  vote: (messageId: string, options: number[]) => void;
  closePoll: (messageId: string) => void;
  /** Whether one may react to what others say; in rooms where only some write, all may. */
  mayReact: boolean;
  /** Whether one may keep messages in the room's sight. */
  mayPin: boolean;
  /** Whether one may write in the room at all. */
  mayWrite: boolean;
  /** Whether one may delete what others said. */
  moderates: boolean;
  /** Opens the thread to which a message belongs, or which it begins. */
  openThread: (message: Message) => void;
  /** Lets the next message answer this one, which it quotes; missing where nothing can be written. */
  quote?: (message: Message) => void;
  /** Whether the messages are those of a thread: there nothing leads to threads. */
  inThread: boolean;
  /** Lets everything from this message on be unread again; not in threads. */
  markUnread?: (seq: number) => Promise<Problem | undefined>;
};
