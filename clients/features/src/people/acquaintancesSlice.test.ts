import { expect, test } from "vitest";
import { told } from "../store/told";
import { acquaintancesSlice, lookUp } from "./acquaintancesSlice";

const { reducer } = acquaintancesSlice;
const person = (username: string) => ({ id: `id of ${username}`, username, displayName: username.toUpperCase(), kind: "person" as const });
const message = (username: string) => ({
  id: "1",
  roomId: "r",
  seq: 1,
  rev: 1,
  sender: person(username),
  senderId: "x",
  content: "",
  timestamp: "",
});

test("who speaks is known by name from then on, and by the newest display name", () => {
  const once = reducer({}, told({ kind: "messages", roomId: "r", messages: [message("ada")] }));
  expect(once["@ada"]).toMatchObject({ displayName: "ADA" });
  expect(reducer(once, told({ kind: "messages", roomId: "r", messages: [message("ada")] }))).toBe(once);
  const renamed = { ...message("ada"), sender: { ...person("ada"), displayName: "Countess" } };
  expect(reducer(once, told({ kind: "messages", roomId: "r", messages: [renamed] }))["@ada"]).toMatchObject({ displayName: "Countess" });
});

test("names that mean something to the engine are names like others", () => {
  const state = reducer({}, told({ kind: "messages", roomId: "r", messages: [message("__proto__"), message("constructor")] }));
  expect(Object.keys(state)).toEqual(["@__proto__", "@constructor"]);
  expect(reducer({}, { type: "none" })["@constructor"]).toBeUndefined();
});

test("that nobody has a name is remembered; that the server could not be asked is not", () => {
  const found = lookUp.fulfilled({ ok: true, value: [person("adam")] }, "1", "ada");
  const state = reducer({}, found);
  expect(Object.entries(state)).toEqual([["@adam", expect.objectContaining({ username: "adam" })], ["@ada", undefined]]);
  const problem = { type: "/problems/unreachable", title: "", status: 0, instance: "" };
  expect(reducer({}, lookUp.fulfilled({ ok: false, problem }, "1", "ada"))).toEqual({});
});

test("people are not remembered without end", () => {
  const many = Array.from({ length: 2_100 }, (_, n) => message(`person${n}`));
  const state = reducer({}, told({ kind: "messages", roomId: "r", messages: many }));
  expect(Object.keys(state)).toHaveLength(2_000);
  expect(state["@person2099"]).toBeDefined();
});
