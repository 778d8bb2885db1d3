import type { Member, Role } from "@mlchat/sdk";
import { expect, test } from "vitest";
import { ada, ben } from "../../test/chatWords";
import { told } from "../store/told";
import { loadMembers, membersSlice, type RoomMembers } from "./membersSlice";

const member = (user: typeof ada, role: Role = "member", more: Partial<Member> = {}): Member => ({
  user,
  role,
  joinedAt: "2026-01-01T00:00:00.000Z",
  ...more,
});

const reduce = membersSlice.reducer;
const asked = (roomId: string, cursor?: string) =>
  loadMembers.pending("request", { roomId, ...(cursor !== undefined && { cursor }) });
const answered = (roomId: string, members: Member[], more: { cursor?: string; asked?: string } = {}) =>
  loadMembers.fulfilled(
    { ok: true, value: { members, ...(more.cursor !== undefined && { cursor: more.cursor }) } },
    "request",
    { roomId, ...(more.asked !== undefined && { cursor: more.asked }) },
  );
const changed = (one: Member) => told({ kind: "member", roomId: "r", member: one });

function loaded(...members: Member[]): RoomMembers[] {
  return reduce(reduce([], asked("r")), answered("r", members));
}

const names = (rooms: RoomMembers[]) => rooms[0]?.members.map(({ user }) => user.username);

test("pages follow each other, and nobody is listed twice", () => {
  const first = reduce(reduce([], asked("r")), answered("r", [member(ada)], { cursor: "ada" }));
  expect(first[0]).toMatchObject({ state: "ready", cursor: "ada" });
  const all = reduce(reduce(first, asked("r", "ada")), answered("r", [member(ada), member(ben)], { asked: "ada" }));
  expect(names(all)).toEqual([ada.username, ben.username]);
  expect(all[0]).not.toHaveProperty("cursor");
});

test("who comes, becomes something else or goes is told live", () => {
  const came = reduce(loaded(member(ada)), changed(member(ben)));
  expect(names(came)).toEqual([ada.username, ben.username]);
  const rose = reduce(came, changed(member(ben, "moderator")));
  expect(rose[0]?.members.at(-1)?.role).toBe("moderator");
  const left = reduce(rose, changed(member(ben, "member", { leftAt: "2026-01-02T00:00:00.000Z" })));
  expect(names(left)).toEqual([ada.username]);
});

test("a list that cannot be had says so and keeps what it has", () => {
  const problem = { type: "/problems/unreachable", title: "unreachable", status: 0, instance: "" } as const;
  const failed = reduce(loaded(member(ada)), loadMembers.fulfilled({ ok: false, problem }, "request", { roomId: "r" }));
  expect(failed[0]).toMatchObject({ state: "failed" });
  expect(names(failed)).toEqual([ada.username]);
});

test("nothing is left when nothing holds any more", () => {
  expect(reduce(loaded(member(ada)), told({ kind: "reset-all" }))).toEqual([]);
});

test("what is told while a page is on its way is not lost to it", () => {
  const asking = reduce(loaded(member(ada), member(ben)), asked("r"));
  const left = reduce(asking, changed(member(ben, "member", { leftAt: "2026-01-02T00:00:00.000Z" })));
  expect(names(reduce(left, answered("r", [member(ada), member(ben)])))).toEqual([ada.username]);
});

test("the way to the next page stays while it is asked for, and when it cannot be had", () => {
  const first = reduce(reduce([], asked("r")), answered("r", [member(ada)], { cursor: "ada" }));
  expect(reduce(first, asked("r", "ada"))[0]).toMatchObject({ state: "loading", cursor: "ada" });
});
