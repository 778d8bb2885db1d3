import Add from "@mui/icons-material/AddRounded";
import Ballot from "@mui/icons-material/BallotOutlined";
import Mood from "@mui/icons-material/MoodOutlined";
import TextFormat from "@mui/icons-material/TextFormat";
import IconButton from "@mui/material/IconButton";
import ListItemIcon from "@mui/material/ListItemIcon";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

type ComposerToolsProps = {
  /** Without it nobody can be asked. */
  onAsk?: (() => void) | undefined;
  /** Chooses an emoji beside what was pressed. */
  onEmoji: (anchor: HTMLElement) => void;
  /** Whether the buttons that format are in sight. */
  bar: boolean;
  onBar: () => void;
};

type Tool = { name: string; icon: ReactNode; popup?: boolean; pressed?: boolean; act: (anchor: HTMLElement) => void };

/** What else one can do while writing: side by side with a mouse, under one button where a finger needs the room. */
export function ComposerTools({ onAsk, onEmoji, bar, onBar }: ComposerToolsProps) {
  const { t } = useTranslation();
  const byTouch = useMediaQuery("(pointer: coarse)", { noSsr: true });
  const tools: Tool[] = [
    ...(onAsk ? [{ name: t("polls.new"), icon: <Ballot className="text-[20px]" />, popup: true, act: onAsk }] : []),
    { name: t("emoji.open"), icon: <Mood className="text-[20px]" />, popup: true, act: onEmoji },
    { name: t("composer.formats"), icon: <TextFormat className={`text-[20px] ${bar ? "text-accent-ink" : ""}`} />, pressed: bar, act: onBar },
  ];
  return byTouch ? <ToolsByTouch tools={tools} /> : tools.map((tool) => <ToolButton key={tool.name} tool={tool} />);
}

/** Keeps the field's focus and what is selected there. */
function ToolButton({ tool: { name, icon, popup, pressed, act } }: { tool: Tool }) {
  return (
    <IconButton
      aria-label={name}
      title={name}
      aria-haspopup={popup && "dialog"}
      aria-pressed={pressed}
      className="my-1 -me-1 size-9"
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onClick={(event) => {
        act(event.currentTarget);
      }}
    >
      {icon}
    </IconButton>
  );
}

function ToolsByTouch({ tools }: { tools: Tool[] }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement>();
  return (
    <>
      <IconButton
        aria-label={t("composer.tools")}
        title={t("composer.tools")}
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        className="my-[3px] size-11"
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <Add className="text-[22px]" />
      </IconButton>
      {anchor && (
        <Menu
          open
          anchorEl={anchor}
          anchorOrigin={{ vertical: "top", horizontal: "right" }}
          transformOrigin={{ vertical: "bottom", horizontal: "right" }}
          slotProps={{ list: { "aria-label": t("composer.tools") } }}
          onClose={() => {
            setAnchor(undefined);
          }}
        >
          {tools.map(({ name, icon, pressed, act }) => (
            <MenuItem
              key={name}
              selected={pressed === true}
              onClick={() => {
                setAnchor(undefined);
                act(anchor);
              }}
            >
              <ListItemIcon>{icon}</ListItemIcon>
              {name}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}
