import type { Problem, RoomActions, RoomSummary, Sender } from "@mlchat/features";

/** What a command does: it sends words, or does something and answers the problem if there is one. */
type Outcome = { send: string } | { done: Promise<Problem | undefined> } | { missing: "person" | "text" };

type Surroundings = { room: RoomSummary; actions: RoomActions; find: (username: string) => Promise<Sender | undefined> };

export type CommandName = "me" | "shrug" | "topic" | "invite" | "leave" | "mute";

type Command = {
  name: CommandName;
  /** Whether it means anything in this room to who is asking. */
  fits: (room: RoomSummary) => boolean;
  run: (rest: string, surroundings: Surroundings) => Outcome;
};

const moderates = ({ kind, role }: RoomSummary) => kind !== "direct" && (role === "owner" || role === "moderator");

export const commands: Command[] = [
  { name: "me", fits: () => true, run: (rest) => (rest === "" ? { missing: "text" } : { send: `*${rest.replaceAll("*", "\\*")}*` }) },
  { name: "shrug", fits: () => true, run: (rest) => ({ send: `${rest} ¯\\\\\\_(ツ)\\_/¯`.trim() }) },
  {
    name: "topic",
    fits: (room) => moderates(room) && !room.archived,
    run: (rest, { actions }) => ({ done: actions.change({ topic: rest }) }),
  },
  {
    name: "invite",
    fits: ({ kind, archived }) => kind !== "direct" && !archived,
    run: (rest, surroundings) => (rest === "" ? { missing: "person" } : { done: invite(rest, surroundings) }),
  },
  {
    name: "mute",
    fits: () => true,
    run: (_, { room, actions }) => ({ done: actions.settle({ level: room.level === "none" ? "all" : "none" }) }),
  },
  {
    name: "leave",
    // A private room does not let one back in: leaving it is asked about in its menu.
    fits: ({ kind, permanent }) => kind === "public" && !permanent,
    run: (_, { actions }) => ({ done: actions.leave() }),
  },
];

async function invite(rest: string, { actions, find }: Surroundings): Promise<Problem | undefined> {
  const username = rest.replace(/^@/, "").toLowerCase();
  const person = await find(username);
  if (person !== undefined) return actions.add(person.id);
  return { type: "/problems/user-not-found", title: username, status: 404, instance: "" };
}

/** The command that a text is, if it is one that fits the room. Any other text with a slash is just said. */
export function commandIn(text: string, room: RoomSummary): { command: Command; rest: string } | undefined {
  const [, name, rest = ""] = /^\/([a-z]+)(?:\s+([\s\S]*))?$/.exec(text) ?? [];
  const command = commands.find((one) => one.name === name && one.fits(room));
  return command && { command, rest: rest.trim() };
}
