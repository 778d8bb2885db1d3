import { Sheet } from "@mlchat/ui";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useTranslation } from "react-i18next";
import { QuickReactions } from "../reactions/QuickReactions";
import type { Tool } from "./tools";

type ToolMenuProps = {
  tools: Tool[];
  anchor: HTMLElement;
  byTouch: boolean;
  /** Where one may react. */
  onReact: ((emoji: string) => void) | undefined;
  onClose: () => void;
};

/** All that can be done to a message: as a menu beside it, or as a sheet at the foot of a phone. */
export function ToolMenu({ tools, anchor, byTouch, onReact, onClose }: ToolMenuProps) {
  const { t } = useTranslation();
  const choose = ({ act }: Tool) => {
    onClose();
    // The focus goes back to the message first, so that whatever opens next can return it there.
    requestAnimationFrame(act);
  };
  if (byTouch) {
    return (
      <Sheet title={t("messages.tools")} closeLabel={t("shell.close")} onClose={onClose}>
        {onReact && (
          <div className="-mx-3 mb-2 flex justify-between border-b border-line pb-2">
            <QuickReactions
              count={6}
              className="size-12 text-[26px]"
              onReact={(emoji) => {
                onClose();
                onReact(emoji);
              }}
            />
          </div>
        )}
        <ul className="-mx-3 flex flex-col">
          {tools.map((tool) => (
            <li key={tool.key}>
              <button
                type="button"
                className={`flex min-h-12 w-full items-center gap-4 rounded-md px-3 text-start hover:bg-hover [&_svg]:text-[22px] ${tool.danger ? "text-danger" : ""}`}
                onClick={() => {
                  choose(tool);
                }}
              >
                {tool.icon}
                {tool.label}
              </button>
            </li>
          ))}
        </ul>
      </Sheet>
    );
  }
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "top", horizontal: "right" }}
      transformOrigin={{ vertical: "top", horizontal: "right" }}
      slotProps={{ list: { "aria-label": t("messages.tools") }, paper: { style: { minWidth: 208 } } }}
    >
      {tools.map((tool) => (
        <MenuItem
          key={tool.key}
          className={`[&_svg]:text-[18px] ${tool.danger ? "text-danger" : ""}`}
          onClick={() => {
            choose(tool);
          }}
        >
          {tool.icon}
          {tool.label}
        </MenuItem>
      ))}
    </Menu>
  );
}
