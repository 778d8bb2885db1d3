import type { Message } from "@mlchat/features";
import MoreHoriz from "@mui/icons-material/MoreHoriz";
import IconButton from "@mui/material/IconButton";
import { Suspense, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { MessageActions } from "./actions";
import { QuickReactions } from "../reactions/QuickReactions";
import { useTools } from "./tools";
import { useToolMenu } from "./useToolMenu";
import { lazy } from "../shell/lazily";

const ToolMenu = lazy(async () => ({ default: (await import("./ToolMenu")).ToolMenu }));
const EmojiPicker = lazy(async () => ({ default: (await import("../emoji/EmojiPicker")).EmojiPicker }));
const EraseDialog = lazy(async () => ({ default: (await import("./EraseDialog")).EraseDialog }));

type MessageToolsProps = {
  message: Message;
  own: boolean;
  actions: MessageActions;
  /** The list has one tab stop: only there the buttons are reached with the tabulator. */
  isTabStop: boolean;
  article: RefObject<HTMLDivElement | null>;
};

const button = "size-8 pointer-coarse:hidden [&_svg]:text-[18px]";

/** What can be done to a message: a bar on hover and focus; all of it by Enter, the menu key and a long touch. */
export function MessageTools({ message, own, actions, isTabStop, article }: MessageToolsProps) {
  const { t } = useTranslation();
  const [erasing, setErasing] = useState(false);
  const [reacting, setReacting] = useState(false);
  const menu = useToolMenu(article);
  const tools = useTools({
    message,
    own,
    actions,
    onErase: () => {
      setErasing(true);
    },
    onReact: () => {
      setReacting(true);
    },
  });
  const tabIndex = isTabStop ? 0 : -1;
  const react = (emoji: string) => {
    actions.react(message.id, emoji, true);
  };

  return (
    <>
      <div className="absolute end-4 -top-3 z-10 flex rounded-md border border-line bg-raised opacity-0 pointer-coarse:pointer-events-none shadow-[0_2px_8px_var(--ml-shadow)] group-has-focus-visible/message:opacity-100 group-hover/message:opacity-100 group-focus/message:opacity-100 has-focus-visible:opacity-100 pointer-coarse:border-0 md:end-6">
        {actions.mayReact && (
          <QuickReactions count={3} tabIndex={tabIndex} className="size-8 text-[17px] pointer-coarse:hidden" onReact={react} />
        )}
        {tools.map(({ key, label, icon, menuOnly, act }) => (
          // What only the menu shows is here for its key.
          <IconButton
            key={key}
            data-tool={key}
            tabIndex={tabIndex}
            aria-label={label}
            title={label}
            className={menuOnly === true ? "hidden" : button}
            onClick={act}
          >
            {icon}
          </IconButton>
        ))}
        <IconButton
          tabIndex={tabIndex}
          aria-label={t("messages.more")}
          title={t("messages.more")}
          aria-haspopup="menu"
          className={button}
          onClick={menu.open}
        >
          <MoreHoriz />
        </IconButton>
      </div>
      <Suspense>
        {menu.by !== undefined && article.current && (
          <ToolMenu
            tools={tools}
            anchor={article.current}
            byTouch={menu.by === "touch"}
            onReact={actions.mayReact ? react : undefined}
            onClose={menu.close}
          />
        )}
        {reacting && article.current && (
          <EmojiPicker
            anchor={article.current}
            onChoose={react}
            onClose={() => {
              setReacting(false);
            }}
          />
        )}
        {erasing && (
          <EraseDialog
            message={message}
            erase={actions.erase}
            onClose={() => {
              setErasing(false);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
