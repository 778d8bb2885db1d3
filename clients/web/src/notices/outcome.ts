import type { Arrival } from "@mlchat/features";
import type { Outcome } from "./log";
import type { About } from "./options";
import type { Permission } from "./permission";
import { isQuiet, type Quiet } from "./quiet";

/** All that decides whether a message is worth a notification. */
export type Circumstances = {
  /** Somebody looks at the chat. */
  attended: boolean;
  shown: boolean;
  permission: Permission;
  about: About;
  dnd: Quiet | undefined;
  me: { username: string };
  now: Date;
};

/** Why a message is not shown; nothing when it is to be. */
export function hindrance({ message, room }: Arrival, given: Circumstances): Outcome | undefined {
  if (given.attended) return "looking";
  if (!given.shown) return "off";
  if (given.permission !== "granted") return "blocked";
  const meant = room.kind === "direct" || mentions(message.content, given.me.username);
  if (room.level === "none" || (room.level === "mentions" && !meant)) return "unwanted";
  if (given.about === "nothing" || (given.about === "mentions" && !meant)) return "unwanted";
  if (given.dnd !== undefined && isQuiet(given.dnd, given.now)) return "quiet";
  return undefined;
}

const everybody = ["all", "here", "channel"];

/** Whether the words name one, or everybody. */
function mentions(content: string, username: string): boolean {
  const named = content.toLowerCase().match(/(?<![\p{L}\p{N}._-])@[a-z0-9._-]+/gu) ?? [];
  return named.some((name) => [username, ...everybody].includes(name.slice(1).replace(/[._-]+$/, "")));
}
