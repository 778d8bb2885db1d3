import type { RoomSummary, Sender, ThreadSummary } from "@mlchat/features";
import { threadPath } from "../threads/paths";
import { rank, type Candidate } from "./rank";

/** Where one can go: a room of one's own, a thread that one follows, or somebody to talk to. */
export type Goal =
  | { kind: "room"; room: RoomSummary }
  | { kind: "thread"; thread: ThreadSummary }
  | { kind: "person"; person: Sender };

/** Everything that one may mean. */
export type Places = {
  rooms: readonly RoomSummary[];
  threads: readonly ThreadSummary[];
  people: readonly Sender[];
  /** The rooms where one was lately, the last one first. */
  recent: readonly string[];
};

/** So many are offered at most. */
const MOST = 12;

export function pathTo(goal: Goal): string {
  switch (goal.kind) {
    case "room":
      return `/rooms/${goal.room.id}`;
    case "thread":
      return threadPath(goal.thread.roomId, goal.thread.threadId);
    case "person":
      return `/people/${goal.person.id}`;
  }
}

export function keyOf(goal: Goal): string {
  switch (goal.kind) {
    case "room":
      return goal.room.id;
    case "thread":
      return goal.thread.threadId;
    case "person":
      return goal.person.id;
  }
}

/**
 * What was meant by a few letters: rooms and conversations first, then threads by how they begin, then people one has no
 * conversation with yet. With nothing typed: what is unread, what calls oneself before the rest, then where one was last.
 */
export function goals(query: string, { rooms, threads, people, recent }: Places): Goal[] {
  const wanted = query.trim().replace(/^[#@]/, "");
  if (wanted === "") return unasked(rooms, threads, recent);
  const talked = new Set(rooms.map(({ kind, other }) => (kind === "direct" ? other?.id : undefined)));
  const newPeople = people.filter(({ id }) => !talked.has(id));
  const candidates: Candidate<Goal>[] = [
    ...rooms.map((room) => ({
      value: { kind: "room" as const, room },
      names: room.other === undefined ? [room.title] : [room.title, room.other.username],
      weight: weightOf(room, recent) + (query.startsWith("@") === (room.kind === "direct") ? 100 : 0),
    })),
    ...threads.map((thread) => ({
      value: { kind: "thread" as const, thread },
      names: [beginning(thread)],
      weight: -5 + (thread.unread > 0 ? 1 : 0),
    })),
    ...newPeople.map((person) => ({
      value: { kind: "person" as const, person },
      names: [person.displayName, person.username],
      weight: query.startsWith("@") ? 50 : -10,
    })),
  ];
  return rank(wanted, candidates, MOST);
}

/** So much of a thread's first message is looked at: a name is short, and letters in order are found in any long text. */
const BEGINNING = 80;

function beginning({ root }: ThreadSummary): string {
  return root.deletedAt === undefined ? root.content.slice(0, BEGINNING) : "";
}

/** Where one was lately weighs more, and a little more what is unread. */
function weightOf(room: RoomSummary, recent: readonly string[]): number {
  const at = recent.indexOf(room.id);
  return (at < 0 ? 0 : 20 - Math.min(19, at)) + (room.unread > 0 ? 1 : 0) - (room.archived ? 30 : 0);
}

function unasked(rooms: readonly RoomSummary[], threads: readonly ThreadSummary[], recent: readonly string[]): Goal[] {
  const unread = rooms.filter((room) => room.unread > 0).sort((a, b) => b.mentions - a.mentions || latest(b).localeCompare(latest(a)));
  const read = rooms.filter((room) => room.unread === 0);
  const been = recent.flatMap((id) => read.filter((room) => room.id === id));
  const rest = read.filter((room) => !recent.includes(room.id)).sort((a, b) => latest(b).localeCompare(latest(a)));
  const asGoal = (room: RoomSummary): Goal => ({ kind: "room", room });
  const news = threads.filter((thread) => thread.unread > 0).map((thread): Goal => ({ kind: "thread", thread }));
  return [...unread.map(asGoal), ...news, ...[...been, ...rest].map(asGoal)].slice(0, MOST);
}

function latest({ lastAt }: RoomSummary): string {
  return lastAt ?? "";
}
