import type { Sender } from "@mlchat/features";
import Popover from "@mui/material/Popover";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { PersonAvatar } from "./PersonAvatar";

/** Everybody who has read up to a message. */
export function SeenList({ people, anchor, onClose }: { people: Sender[]; anchor: HTMLElement; onClose: () => void }) {
  const { t } = useTranslation();
  const title = useId();
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: "top", horizontal: "center" }}
      transformOrigin={{ vertical: "bottom", horizontal: "center" }}
      slotProps={{ paper: { role: "dialog", "aria-labelledby": title, tabIndex: -1 } as object }}
    >
      <div className="max-h-80 w-60 overflow-y-auto p-2 [--behind:var(--ml-raised)]">
        <h2 id={title} className="px-2 pt-1 pb-1.5 text-xs font-semibold text-ink-soft">
          {t("presence.seenByTitle")}
        </h2>
        <ul aria-labelledby={title}>
          {people.map(({ id, displayName }) => (
            <li key={id} className="flex items-center gap-2.5 px-2 py-1.5 text-sm">
              <PersonAvatar id={id} name={displayName} size={24} />
              <bdi className="truncate">{displayName}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
}
