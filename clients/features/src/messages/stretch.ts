/**
 * A room's conversation is kept up to its end. What lies around an older message that somebody linked to is a stretch of
 * its own beside it: `<room>@<seq>` is its key, where the room's id is that of the conversation. `<room>~<id>` is the
 * thread that a message began.
 */
export function stretchKey(roomId: string, seq: number): string {
  return `${roomId}@${seq}`;
}

/** The key of a thread, which is also where its draft is kept. */
export function threadKey(roomId: string, threadId: string): string {
  return `${roomId}~${threadId}`;
}

/** The room that a key belongs to, and the message that a stretch lies around, or the one that began the thread. */
export type Place = { roomId: string; seq: number | undefined; threadId: string | undefined };

export function placeOf(key: string): Place {
  const [, roomId = key, sign, rest] = /^([^@~]*)([@~])(.*)$/.exec(key) ?? [];
  return { roomId, seq: sign === "@" ? Number(rest) : undefined, threadId: sign === "~" ? rest : undefined };
}
