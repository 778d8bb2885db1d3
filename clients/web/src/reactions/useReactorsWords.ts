import { useReactors, useSession, type ShownReaction } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { listed } from "../language/values";

/** Who used an emoji in one sentence: oneself first, the others by name, and how many more there are. */
export function useReactorsWords(messageId: string, { emoji, count, userIds, mine }: ShownReaction): string {
  const { t } = useTranslation();
  const { user } = useSession();
  const { state, people } = useReactors(messageId, emoji, userIds);
  if (state === "loading") return t("reactions.loading");
  const others = people.filter(({ id }) => id !== user?.id).map(({ displayName }) => displayName);
  const names = mine ? [t("reactions.you"), ...others] : others;
  const more = count - names.length;
  return listed(more > 0 ? [...names, t("reactions.more", { count: more })] : names);
}
