import { useReactors, useSession, type ShownReaction } from "@mlchat/features";
import { Avatar, Sheet } from "@mlchat/ui";
import Skeleton from "@mui/material/Skeleton";
import { useTranslation } from "react-i18next";

type ReactorsSheetProps = { messageId: string; reaction: ShownReaction; onClose: () => void };

/** Who used an emoji, by name, where there is no pointer to rest. */
export function ReactorsSheet({ messageId, reaction, onClose }: ReactorsSheetProps) {
  const { t } = useTranslation();
  const { user } = useSession();
  const { emoji, count, userIds } = reaction;
  const { state, people } = useReactors(messageId, emoji, userIds);
  const more = count - people.length;
  return (
    <Sheet title={t("reactions.chip", { emoji, count })} closeLabel={t("shell.close")} onClose={onClose}>
      {state === "loading" && <Skeleton variant="rounded" height={36} aria-label={t("reactions.loading")} />}
      <ul tabIndex={0} aria-label={t("reactions.of")} className="flex flex-col">
        {people.map((person) => (
          <li key={person.id} className="flex min-h-12 items-center gap-3">
            <Avatar id={person.id} name={person.displayName} />
            <bdi className="min-w-0 truncate">{person.id === user?.id ? t("reactions.you") : person.displayName}</bdi>
          </li>
        ))}
        {state !== "loading" && more > 0 && <li className="flex min-h-10 items-center text-ink-soft">{t("reactions.more", { count: more })}</li>}
      </ul>
    </Sheet>
  );
}
