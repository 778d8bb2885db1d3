import { useScheduled } from "@mlchat/features";
import Schedule from "@mui/icons-material/ScheduleSend";
import IconButton from "@mui/material/IconButton";
import Menu from "@mui/material/Menu";
import MenuItem from "@mui/material/MenuItem";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import { clockTime } from "../language/times";
import { LaterDialog } from "./LaterDialog";
import { fieldValue, moments } from "./moments";

type SendLaterProps = { roomId: string; content: string; disabled: boolean; onDone: () => void; onFault: (sentence: string) => void };

/** Beside the button that sends: the same, but later. */
export function SendLater({ roomId, content, disabled, onDone, onFault }: SendLaterProps) {
  const { t } = useTranslation();
  const { add } = useScheduled();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<string>();

  const schedule = async (at: Date) => {
    setAnchor(null);
    setAsking(undefined);
    const problem = await add(roomId, content, at);
    if (problem) onFault(faultSentence(t, problem));
    else onDone();
  };

  return (
    <>
      <IconButton
        aria-label={t("later.open")}
        title={t("later.open")}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        disabled={disabled}
        className={`my-1 size-9 pointer-coarse:my-[3px] pointer-coarse:size-11 ${disabled ? "pointer-coarse:hidden" : ""}`}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        <Schedule className="text-[20px]" />
      </IconButton>
      {anchor && (
        <Menu
          open
          anchorEl={anchor}
          anchorOrigin={{ vertical: "top", horizontal: "right" }}
          transformOrigin={{ vertical: "bottom", horizontal: "right" }}
          slotProps={{ list: { "aria-label": t("later.title") } }}
          onClose={() => {
            setAnchor(null);
          }}
        >
          {moments().map(({ name, at }) => (
            <MenuItem key={name} onClick={() => void schedule(at)}>
              {t(`later.${name}`, { time: clockTime(at.toISOString()) })}
            </MenuItem>
          ))}
          <MenuItem
            onClick={() => {
              setAnchor(null);
              setAsking(fieldValue(new Date(Date.now() + 3_600_000)));
            }}
          >
            {t("later.other")}
          </MenuItem>
        </Menu>
      )}
      {asking !== undefined && (
        <LaterDialog
          title={t("later.title")}
          act={t("later.schedule")}
          when={asking}
          onClose={() => {
            setAsking(undefined);
          }}
          onDone={({ at }) => void schedule(at)}
        />
      )}
    </>
  );
}
