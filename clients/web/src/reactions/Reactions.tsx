import { useReactions, type Message } from "@mlchat/features";
import AddReaction from "@mui/icons-material/AddReactionOutlined";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MessageActions } from "../messages/actions";
import { ReactionChip } from "./ReactionChip";
import { lazy } from "../shell/lazily";

const EmojiPicker = lazy(async () => ({ default: (await import("../emoji/EmojiPicker")).EmojiPicker }));

type ReactionsProps = {
  message: Message;
  actions: MessageActions;
  /** The list has one tab stop: only there the chips are reached with the tabulator. */
  isTabStop: boolean;
};

/** What people answered with emoji, and a way to add another. */
export function Reactions({ message, actions, isTabStop }: ReactionsProps) {
  const { t } = useTranslation();
  const shown = useReactions(message);
  const [anchor, setAnchor] = useState<HTMLElement>();
  if (shown.length === 0) return null;
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <div role="group" aria-label={t("reactions.of")} className="mt-1 flex flex-wrap items-center gap-1 pb-0.5">
      {shown.map((reaction) => (
        <ReactionChip
          key={reaction.emoji}
          messageId={message.id}
          reaction={reaction}
          tabIndex={tabIndex}
          onToggle={() => {
            actions.react(message.id, reaction.emoji, !reaction.mine);
          }}
        />
      ))}
      {actions.mayReact && (
        <button
          type="button"
          tabIndex={tabIndex}
          aria-label={t("reactions.add")}
          title={t("reactions.add")}
          aria-haspopup="dialog"
          className="flex h-7 min-w-9 cursor-pointer items-center justify-center rounded-full border border-transparent text-ink-soft hover:border-line hover:bg-hover pointer-coarse:h-9 pointer-coarse:min-w-11"
          onClick={(event) => {
            setAnchor(event.currentTarget);
          }}
        >
          <AddReaction className="text-[18px]" />
        </button>
      )}
      <Suspense>
        {anchor && (
          <EmojiPicker
            anchor={anchor}
            onChoose={(emoji) => {
              actions.react(message.id, emoji, true);
            }}
            onClose={() => {
              setAnchor(undefined);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
