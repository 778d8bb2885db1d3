import type { Member, Sender } from "@mlchat/sdk";

/** A name that is not being typed any more: something stands after it. */
const finished = /(?<![A-Za-z0-9@/._+-])@([A-Za-z0-9._-]{3,32})(?=[^A-Za-z0-9._-])/g;

/** So many names are looked after. */
const NAMES = 10;

/** Who is called in a text that is being written, as far as one can tell without understanding all of it. */
export function namesIn(text: string): string[] {
  const names = [...text.matchAll(finished)].map(([, name = ""]) => name.toLowerCase().replace(/[.-]+$/, ""));
  return [...new Set(names)].slice(0, NAMES);
}

/** Those of the called who are not in the room, where everybody who is in it is known. */
export function outsidersOf(called: readonly Sender[], members: readonly Member[]): Sender[] {
  const inside = new Set(members.map(({ user }) => user.id));
  return called.filter(({ id }) => !inside.has(id));
}
