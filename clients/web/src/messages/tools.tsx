import AddReaction from "@mui/icons-material/AddReactionOutlined";
import { useBookmark, type Message } from "@mlchat/features";
import Bookmark from "@mui/icons-material/Bookmark";
import BookmarkBorder from "@mui/icons-material/BookmarkBorder";
import ContentCopy from "@mui/icons-material/ContentCopyOutlined";
import DeleteOutline from "@mui/icons-material/DeleteOutlined";
import Edit from "@mui/icons-material/EditOutlined";
import ThreadIcon from "@mui/icons-material/ForumOutlined";
import FormatQuote from "@mui/icons-material/FormatQuoteOutlined";
import LinkIcon from "@mui/icons-material/LinkOutlined";
import MarkUnread from "@mui/icons-material/MarkChatUnreadOutlined";
import PushPin from "@mui/icons-material/PushPinOutlined";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MessageActions } from "./actions";
import { permalink } from "./permalink";
import { copyText } from "./useCopy";

/** One thing that can be done to a message: a button of the bar, an item of the menu, a line of the sheet on a phone. */
export type Tool = {
  /** Names the button in the page, for the key that presses it. */
  key: string;
  label: string;
  icon: ReactNode;
  danger?: boolean;
  /** Only in the menu: the bar holds what is needed often. */
  menuOnly?: boolean;
  act: () => void;
};

type ToolsFor = { message: Message; own: boolean; actions: MessageActions; onErase: () => void; onReact: () => void };

/** What one may do to a message, in the order in which it is offered. */
export function useTools({ message, own, actions, onErase, onReact }: ToolsFor): Tool[] {
  const { t } = useTranslation();
  const { on: saved, toggle: save } = useBookmark(message.id);
  const tools: Tool[] = [];
  if (actions.mayReact) {
    tools.push({ key: "react", label: t("reactions.add"), icon: <AddReaction />, act: onReact });
  }
  if (own && actions.mayWrite) {
    tools.push({
      key: "edit",
      label: t("messages.edit"),
      icon: <Edit />,
      act: () => {
        actions.startEdit(message.id);
      },
    });
  }
  if (!actions.inThread && (actions.mayWrite || message.replies !== undefined)) {
    tools.push({
      key: "reply",
      label: t("thread.reply"),
      icon: <ThreadIcon />,
      act: () => {
        actions.openThread(message);
      },
    });
  }
  const { quote } = actions;
  if (quote !== undefined) {
    tools.push({
      key: "quote",
      label: t("quote.quote"),
      icon: <FormatQuote />,
      menuOnly: true,
      act: () => {
        quote(message);
      },
    });
  }
  tools.push(
    {
      key: "bookmark",
      label: t(saved ? "messages.unbookmark" : "messages.bookmark"),
      icon: saved ? <Bookmark className="text-accent-ink" /> : <BookmarkBorder />,
      act: () => void save(),
    },
    {
      key: "link",
      label: t("messages.copyLink"),
      icon: <LinkIcon />,
      act: () => void copyText(permalink(message.roomId, message.seq)),
    },
    {
      key: "text",
      label: t("messages.copyText"),
      icon: <ContentCopy />,
      menuOnly: true,
      act: () => void copyText(message.content),
    },
  );
  if (actions.mayPin) {
    const pinned = message.pinned === true;
    tools.push({
      key: "pin",
      label: t(pinned ? "pins.unpin" : "pins.pin"),
      icon: <PushPin />,
      menuOnly: true,
      act: () => {
        actions.pin(message.id, !pinned);
      },
    });
  }
  const { markUnread } = actions;
  if (markUnread !== undefined) {
    tools.push({
      key: "unread",
      label: t("messages.markUnread"),
      icon: <MarkUnread />,
      menuOnly: true,
      act: () => {
        void markUnread(message.seq);
      },
    });
  }
  if (own || actions.moderates) {
    tools.push({ key: "erase", label: t("messages.erase"), icon: <DeleteOutline />, danger: true, act: onErase });
  }
  return tools;
}
