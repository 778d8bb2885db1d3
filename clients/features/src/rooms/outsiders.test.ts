import type { Member } from "@mlchat/sdk";
import { expect, test } from "vitest";
import { ada, ben } from "../../test/chatWords";
import { namesIn, outsidersOf } from "./outsiders";

test("a name counts when it is written to its end, once, and nothing that is part of an address", () => {
  expect(namesIn("@ada @be")).toEqual(["ada"]);
  expect(namesIn("ask @Ada, or @ben! @ada?")).toEqual(["ada", "ben"]);
  expect(namesIn("ada@example.org or https://example.org/@cyd ")).toEqual([]);
  expect(namesIn("no names here")).toEqual([]);
});

test("who is called and no member is outside", () => {
  const member = { user: ada, role: "member" } as Member;
  expect(outsidersOf([ada, ben], [member])).toEqual([ben]);
  expect(outsidersOf([ada], [member])).toEqual([]);
});
