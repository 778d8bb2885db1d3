import type { RoomSummary, Sender } from "@mlchat/features";
import { rank, type Candidate } from "./rank";

/** Where one can go: a room of one's own, or somebody to talk to. */
export type Goal = { kind: "room"; room: RoomSummary } | { kind: "person"; person: Sender };

/** So many are offered at most. */
const MOST = 12;

export function pathTo(goal: Goal): string {
  return goal.kind === "room" ? `/rooms/${goal.room.id}` : `/people/${goal.person.id}`;
}

export function keyOf(goal: Goal): string {
  return goal.kind === "room" ? goal.room.id : goal.person.id;
}

/**
 * What was meant by a few letters: rooms and conversations first, then people one has none with yet. With nothing typed:
 * what is unread, what calls oneself before the rest, then where one was last.
 */
export function goals(query: string, rooms: readonly RoomSummary[], people: readonly Sender[], recent: readonly string[]): Goal[] {
  const wanted = query.trim().replace(/^[#@]/, "");
  if (wanted === "") return unasked(rooms, recent);
  const talked = new Set(rooms.map(({ kind, other }) => (kind === "direct" ? other?.id : undefined)));
  const newPeople = people.filter(({ id }) => !talked.has(id));
  const candidates: Candidate<Goal>[] = [
    ...rooms.map((room) => ({
      value: { kind: "room" as const, room },
      names: room.other === undefined ? [room.title] : [room.title, room.other.username],
      weight: weightOf(room, recent) + (query.startsWith("@") === (room.kind === "direct") ? 100 : 0),
    })),
    ...newPeople.map((person) => ({
      value: { kind: "person" as const, person },
      names: [person.displayName, person.username],
      weight: query.startsWith("@") ? 50 : -10,
    })),
  ];
  return rank(wanted, candidates, MOST);
}

/** Where one was lately weighs more, and a little more what is unread. */
function weightOf(room: RoomSummary, recent: readonly string[]): number {
  const at = recent.indexOf(room.id);
  return (at < 0 ? 0 : 20 - Math.min(19, at)) + (room.unread > 0 ? 1 : 0) - (room.archived ? 30 : 0);
}

function unasked(rooms: readonly RoomSummary[], recent: readonly string[]): Goal[] {
  const unread = rooms.filter((room) => room.unread > 0).sort((a, b) => b.mentions - a.mentions || latest(b).localeCompare(latest(a)));
  const read = rooms.filter((room) => room.unread === 0);
  const been = recent.flatMap((id) => read.filter((room) => room.id === id));
  const rest = read.filter((room) => !recent.includes(room.id)).sort((a, b) => latest(b).localeCompare(latest(a)));
  return [...unread, ...been, ...rest].slice(0, MOST).map((room) => ({ kind: "room", room }));
}

function latest({ lastAt }: RoomSummary): string {
  return lastAt ?? "";
}
