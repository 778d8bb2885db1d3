import { usePresenceWords } from "./words";

/** Under somebody's name: the username, whether they are here, and what they say of it. */
export function PresenceLine({ userId, username }: { userId: string; username: string }) {
  const { presence, words } = usePresenceWords(userId);
  return (
    <>
      <bdi>@{username}</bdi>
      {words && ` · ${words}`}
      {presence?.text !== undefined && (
        <>
          {" · "}
          <bdi>{presence.text}</bdi>
        </>
      )}
    </>
  );
}
