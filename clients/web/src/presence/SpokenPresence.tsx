import { usePresenceWords } from "./words";

/** Behind a name, for those who do not see the dot. */
export function SpokenPresence({ userId }: { userId: string | undefined }) {
  const { words } = usePresenceWords(userId);
  return words && <span className="sr-only">, {words}</span>;
}
