import { useAvailability, useConnection, type Choice } from "@mlchat/features";
import { PresenceDot, type Shown } from "@mlchat/ui";
import Check from "@mui/icons-material/Check";
import MenuItem from "@mui/material/MenuItem";
import { useTranslation } from "react-i18next";

const statuses = ["online", "away", "dnd", "invisible"] as const;

const dotOf = (status: Choice["status"]): Shown => (status === "invisible" ? "offline" : status);

/** How one wants to be seen: a part of the menu of oneself. */
export function StatusItems({ onText }: { onText: () => void }) {
  const { t } = useTranslation();
  const { choice, choose } = useAvailability();
  return (
    <>
      <li role="none" className="px-2.5 pt-1 pb-1.5 text-xs font-semibold text-ink-soft">
        {t("presence.title")}
      </li>
      {statuses.map((status) => (
        <MenuItem
          key={status}
          role="menuitemradio"
          aria-checked={choice?.status === status}
          disabled={choice === undefined}
          className="[--behind:var(--ml-raised)]"
          onClick={() => void choose({ status })}
        >
          <PresenceDot shown={dotOf(status)} size={18} />
          <span className="flex-1">{t(`presence.${status}`)}</span>
          <Check className={`text-[18px] text-accent-ink ${choice?.status === status ? "" : "invisible"}`} />
        </MenuItem>
      ))}
      <MenuItem disabled={choice === undefined} onClick={onText}>
        <span aria-hidden="true" className="w-[18px] text-center">
          ✎
        </span>
        <span className="max-w-52 truncate">{choice?.text === undefined ? t("presence.say") : <bdi>{choice.text}</bdi>}</span>
      </MenuItem>
    </>
  );
}

/** One's own dot: what one chose, where the server can be reached. */
export function useOwnShown(): Shown | undefined {
  const { choice } = useAvailability();
  const { state } = useConnection();
  return choice === undefined || state !== "online" ? undefined : dotOf(choice.status);
}
