import { expect, test } from "vitest";
import { SeenLong } from "../src/messages/seenLong";

function ticks(seen: SeenLong, times: number): (number | undefined)[] {
  return Array.from({ length: times }, () => seen.tick());
}

test("what stays in view for a second is read, once", () => {
  const seen = new SeenLong();
  seen.see(7);
  expect(ticks(seen, 5)).toEqual([undefined, undefined, 7, undefined, undefined]);
});

test("what one scrolled by is read when what comes after it is", () => {
  const seen = new SeenLong();
  seen.see(7);
  seen.tick();
  seen.see(9);
  expect(ticks(seen, 4)).toEqual([undefined, 7, 9, undefined]);
});

test("what is marked unread before its second is over is not read after all", () => {
  const seen = new SeenLong();
  seen.see(7);
  seen.tick();
  seen.see(0);
  expect(ticks(seen, 4)).toEqual([undefined, undefined, undefined, undefined]);
});
