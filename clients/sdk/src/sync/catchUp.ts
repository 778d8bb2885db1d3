import type { Answered } from "../live/answered";
import type { Changes } from "../wire/messages";
import type { Room, Sync } from "../wire/rooms";

export type SyncRequest = { incarnation: string; rooms: Record<string, number>; cursor?: string };

export type CatchUpParts = {
  ask: (request: SyncRequest) => Promise<Answered<Sync>>;
  /** The last revision of each room, as it stands now: what was taken in the meantime counts. */
  known: () => Record<string, number>;
  changed: (changes: Changes) => void;
  joined: (room: Room) => void;
  left: (roomId: string) => void;
};

/**
 * Asks for everything missed, until there is no more: first over all rooms by `cursor`, then again for rooms that had
 * more than one answer holds. Answers the marks of the last answer, or nothing when it could not finish.
 */
export async function catchUp(incarnation: string, parts: CatchUpParts): Promise<Sync["marks"] | undefined> {
  for (;;) {
    let more = false;
    let cursor: string | undefined;
    let marks: Sync["marks"];
    do {
      const before = parts.known();
      const answer = await parts.ask({ incarnation, rooms: before, ...(cursor !== undefined && { cursor }) });
      if (answer.outcome !== "done") return undefined;
      const sync = answer.value;
      sync.joined.forEach(parts.joined);
      sync.left.forEach(parts.left);
      sync.rooms.forEach(parts.changed);
      more ||= sync.rooms.some((changes) => changes.more && changes.rev > (before[changes.roomId] ?? 0));
      ({ marks, cursor } = sync);
    } while (cursor !== undefined);
    if (!more) return marks;
  }
}
