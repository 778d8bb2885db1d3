import { usePresence } from "@mlchat/features";
import { Avatar } from "@mlchat/ui";

type PersonAvatarProps = { id: string; name: string; size: number; watched?: boolean };

/** Somebody's picture, with whether they are here. Whoever is not to be watched is only pictured. */
export function PersonAvatar({ id, name, size, watched = true }: PersonAvatarProps) {
  const presence = usePresence(watched ? id : undefined);
  return <Avatar id={id} name={name} size={size} {...(presence !== undefined && { shown: presence.status })} />;
}
