import type { RoomActions, RoomSummary } from "@mlchat/features";
import { expect, test } from "vitest";
import { match, rank } from "../src/finding/rank";
import { commandIn, commands } from "../src/messages/composer/commands";
import { triggerAt } from "../src/messages/composer/trigger";

const at = (text: string) => {
  const found = triggerAt(text.replace("|", ""), text.indexOf("|"));
  return found && found.sign + found.query;
};

test("a sign at the beginning of a word asks for what may follow", () => {
  expect(at("hello @ad|")).toBe("@ad");
  expect(at("@|")).toBe("@");
  expect(at("(#gen|)")).toBe("#gen");
  expect(at("/to|")).toBe("/to");
  expect(at("**@ad|**")).toBe("@ad");
});

test("in the middle of a word, in code and in an address nothing is asked for", () => {
  for (const text of ["sam@ex|", "C#|", "a /to|", "`@ad|`", "```\n@ad|", "https://example.org/#pa|", "@ada |", "/topic x|"]) {
    expect(at(text), text).toBeUndefined();
  }
});

test("the better something matches, the earlier it comes", () => {
  expect(match("ada", "ada")).toBeGreaterThan(match("ada", "adam"));
  expect(match("love", "Ada Lovelace")).toBeGreaterThan(match("love", "glove box"));
  expect(match("gh", "Grace Hopper")).toBe(1);
  expect(match("zz", "Grace Hopper")).toBe(0);
  expect(match("gra ho", "Grace Hopper")).toBeGreaterThan(match("ce h", "Grace Hopper"));
  expect(match("jose", "José")).toBe(4);
  expect(match("rh", "Grace Hopper")).toBe(0);
});

test("among what matches alike the weight decides, then the order", () => {
  const candidates = [
    { value: "b", names: ["room b"] },
    { value: "a", names: ["room a"] },
    { value: "c", names: ["room c"], weight: 1 },
  ];
  expect(rank("room", candidates, 3)).toEqual(["c", "b", "a"]);
  expect(rank("", candidates, 2)).toEqual(["c", "b"]);
});

const room = (more: Partial<RoomSummary> = {}): RoomSummary => ({
  id: "r",
  kind: "public",
  title: "garden",
  readOnly: false,
  receipts: true,
  archived: false,
  permanent: false,
  people: [],
  members: 2,
  unread: 0,
  mentions: 0,
  role: "member",
  ...more,
});

test("only commands that one may use are commands; any other text with a slash is said", () => {
  expect(commandIn("/topic tomatoes", room({ role: "owner" }))?.rest).toBe("tomatoes");
  expect(commandIn("/topic tomatoes", room())).toBeUndefined();
  expect(commandIn("/etc/passwd", room())).toBeUndefined();
  expect(commandIn("/leave", room({ permanent: true }))).toBeUndefined();
  expect(commandIn("/invite @ada", room({ kind: "direct" }))).toBeUndefined();
});

test("commands do what they say", async () => {
  const done: unknown[] = [];
  const actions = {
    change: (edit: unknown) => (done.push(edit), Promise.resolve(undefined)),
    add: (id: string) => (done.push(id), Promise.resolve(undefined)),
  } as unknown as RoomActions;
  const find = (username: string) =>
    Promise.resolve(username === "ada" ? { id: "1", username, displayName: "Ada" } : undefined);
  const run = (name: string, rest: string) =>
    commands.filter((command) => command.name === name).map((command) => command.run(rest, { room: room(), actions, find }))[0] ?? { send: "" };
  expect(run("me", "waves")).toEqual({ send: "*waves*" });
  expect(run("me", "")).toEqual({ missing: "text" });
  expect(run("topic", "new")).toHaveProperty("done");
  const invited = run("invite", "@Ada");
  expect("done" in invited && (await invited.done)).toBeUndefined();
  const stranger = run("invite", "nobody");
  expect("done" in stranger && (await stranger.done)?.type).toBe("/problems/user-not-found");
  expect(done).toEqual([{ topic: "new" }, "1"]);
});
