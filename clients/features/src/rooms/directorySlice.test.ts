import type { Room } from "@mlchat/sdk";
import { expect, test } from "vitest";
import { room } from "../../test/chatWords";
import { told } from "../store/told";
import { directorySlice, loadDirectory } from "./directorySlice";

const reduce = directorySlice.reducer;
const entry = (id: string, joined = false): Room => room({ id, name: id, joined });
const asked = (query: string, cursor?: string) =>
  loadDirectory.pending("request", { query, ...(cursor !== undefined && { cursor }) });
const answered = (query: string, rooms: Room[], cursor?: string, behind?: string) =>
  loadDirectory.fulfilled(
    { ok: true, value: { rooms, ...(cursor !== undefined && { cursor }) } },
    "request",
    { query, ...(behind !== undefined && { cursor: behind }) },
  );

const start = reduce(undefined, { type: "start" });
const loaded = reduce(reduce(start, asked("")), answered("", [entry("a"), entry("b")], "b"));

test("pages follow each other", () => {
  const all = reduce(reduce(loaded, asked("", "b")), answered("", [entry("c")], undefined, "b"));
  expect(all.rooms.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(all.cursor).toBeUndefined();
});

test("a late answer to another question changes nothing", () => {
  const searching = reduce(loaded, asked("te"));
  expect(reduce(searching, answered("t", [entry("x")]))).toEqual(searching);
  expect(reduce(searching, answered("te", [entry("tea")])).rooms.map(({ id }) => id)).toEqual(["tea"]);
});

test("what one joins and leaves shows at once", () => {
  const joined = reduce(loaded, told({ kind: "room", room: room({ id: "a", members: 7 }) }));
  expect(joined.rooms[0]).toMatchObject({ joined: true, members: 7 });
  const left = reduce(joined, told({ kind: "room-left", roomId: "a" }));
  expect(left.rooms[0]).toMatchObject({ joined: false, members: 6 });
});
