import { Sheet } from "@mlchat/ui";
import Popover from "@mui/material/Popover";
import { useTranslation } from "react-i18next";
import { useOnePane } from "../shell/useOnePane";
import { EmojiBoard } from "./EmojiBoard";
import { rememberEmoji } from "./recent";

type EmojiPickerProps = { anchor: HTMLElement; onChoose: (emoji: string) => void; onClose: () => void };

/** Finds an emoji: beside what it is for, or as a sheet at the foot of a phone. */
export function EmojiPicker({ anchor, onChoose, onClose }: EmojiPickerProps) {
  const { t, i18n } = useTranslation();
  const onePane = useOnePane();
  const choose = (emoji: string) => {
    rememberEmoji(emoji);
    onClose();
    // The focus goes back to where it was first, so that whatever comes next may move it.
    requestAnimationFrame(() => {
      onChoose(emoji);
    });
  };
  if (onePane) {
    return (
      <Sheet title={t("emoji.title")} closeLabel={t("shell.close")} onClose={onClose}>
        <div className="-mx-3 flex h-[min(60dvh,26rem)] flex-col">
          <EmojiBoard cell={44} onChoose={choose} />
        </div>
      </Sheet>
    );
  }
  const end = i18n.dir() === "rtl" ? "left" : "right";
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "top", horizontal: end }}
      transformOrigin={{ vertical: "bottom", horizontal: end }}
      slotProps={{ paper: { role: "dialog", "aria-label": t("emoji.title"), className: "border border-line rounded-lg bg-raised bg-none" } }}
    >
      <div className="flex h-[min(26rem,70dvh)] w-[22.5rem] flex-col p-2.5">
        <EmojiBoard cell={38} focus onChoose={choose} />
      </div>
    </Popover>
  );
}
