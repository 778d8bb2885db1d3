import { expect, test } from "vitest";
import { told } from "../store/told";
import { limitsSlice } from "./limitsSlice";

const after = (limits: { MESSAGE_LENGTH?: number }) =>
  limitsSlice.reducer(undefined, told({ kind: "limits", limits, features: [] })).messageLength;

test("what the server allows is what may be written", () => {
  expect(after({ MESSAGE_LENGTH: 500 })).toBe(500);
});

test("a limit that is off limits nothing, and not to what is usual", () => {
  expect(after({})).toBe(0);
});
