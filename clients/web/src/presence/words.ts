import { usePresence, type Presence } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { ago } from "../language/times";

/** What is shown of somebody, in a few words; nothing while it is not known. */
export function usePresenceWords(userId: string | undefined): { presence: Presence | undefined; words: string } {
  const { t } = useTranslation();
  const presence = usePresence(userId);
  if (presence === undefined) return { presence, words: "" };
  const { status, lastSeenAt } = presence;
  const words =
    status === "offline" && lastSeenAt !== undefined
      ? t("presence.lastSeen", { when: ago(lastSeenAt) })
      : t(`presence.${status}`);
  return { presence, words };
}
