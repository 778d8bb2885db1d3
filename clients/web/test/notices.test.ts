import type { Arrival } from "@mlchat/features";
import { beforeEach, expect, test } from "vitest";
import { forgetNotes, note, useNotes, type Note } from "../src/notices/log";
import { hindrance, type Circumstances } from "../src/notices/outcome";
import { isQuiet } from "../src/notices/quiet";
import { renderHook } from "@testing-library/react";

const given: Circumstances = {
  attended: false,
  shown: true,
  permission: "granted",
  about: "mentions",
  dnd: undefined,
  me: { username: "ada.l" },
  now: new Date("2026-01-01T12:00:00Z"),
};

const said = (content: string, kind: "public" | "direct" = "public") =>
  ({ message: { content }, room: { kind } }) as unknown as Arrival;

beforeEach(forgetNotes);

test("what is meant for one is shown, and nothing else unless one wants it", () => {
  expect(hindrance(said("hello", "direct"), given)).toBeUndefined();
  expect(hindrance(said("good morning @ada.l."), given)).toBeUndefined();
  expect(hindrance(said("@all lunch!"), given)).toBeUndefined();
  expect(hindrance(said("good morning"), given)).toBe("unwanted");
  expect(hindrance(said("good morning"), { ...given, about: "all" })).toBeUndefined();
  expect(hindrance(said("hello", "direct"), { ...given, about: "nothing" })).toBe("unwanted");
});

test("a longer name that begins like one's own, and an address of mail, are no mention", () => {
  expect(hindrance(said("@ada.lovelace comes too"), given)).toBe("unwanted");
  expect(hindrance(said("write to bob@ada.l"), given)).toBe("unwanted");
});

test("the reason is the one that a person can do something about first", () => {
  const night = { from: "22:00", to: "07:00", zone: "UTC" };
  const late = { ...given, dnd: night, now: new Date("2026-01-01T23:00:00Z") };
  expect(hindrance(said("x", "direct"), late)).toBe("quiet");
  expect(hindrance(said("x", "direct"), { ...late, permission: "denied" })).toBe("blocked");
  expect(hindrance(said("x", "direct"), { ...late, permission: "denied", shown: false })).toBe("off");
  expect(hindrance(said("x", "direct"), { ...late, attended: true })).toBe("looking");
});

test("hours span midnight, are those of their zone, and none when they end as they begin", () => {
  const at = (time: string) => new Date(`2026-07-01T${time}:00Z`);
  const night = { from: "22:00", to: "07:00", zone: "Europe/Berlin" };
  expect(isQuiet(night, at("20:00"))).toBe(true);
  expect(isQuiet(night, at("19:59"))).toBe(false);
  expect(isQuiet(night, at("04:59"))).toBe(true);
  expect(isQuiet(night, at("05:00"))).toBe(false);
  expect(isQuiet({ from: "12:00", to: "13:00", zone: "UTC" }, at("12:30"))).toBe(true);
  expect(isQuiet({ from: "00:00", to: "00:00", zone: "UTC" }, at("00:00"))).toBe(false);
});

test("the last ten are remembered, the newest first", () => {
  for (let n = 1; n <= 12; n += 1) note("shown", String(n));
  const notes = renderHook(useNotes).result.current;
  expect(notes.map(({ from }: Note) => from)).toEqual(["12", "11", "10", "9", "8", "7", "6", "5", "4", "3"]);
});
