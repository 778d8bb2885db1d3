import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { persistently } from "../src/shell/lazily";

/** A part that fails so many times before it comes. */
function partAfter(failures: number) {
  return vi.fn(() => (part.mock.calls.length <= failures ? Promise.reject(new TypeError("Failed to fetch")) : Promise.resolve("the part")));
}

let part = vi.fn<() => Promise<string>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("a part that does not come is asked for again after longer and longer pauses", async () => {
  part = partAfter(7);
  const asked: number[] = [];
  const began = Date.now();
  const coming = persistently(() => {
    asked.push(Date.now() - began);
    return part();
  });
  await vi.runAllTimersAsync();

  expect(await coming).toBe("the part");
  expect(asked).toEqual([0, 500, 1_500, 3_500, 7_500, 15_500, 23_500, 31_500]);
});

test("it is asked for at once when the network is back, and only once", async () => {
  part = partAfter(1);
  const coming = persistently(part);
  await vi.advanceTimersByTimeAsync(10);
  dispatchEvent(new Event("online"));

  expect(await coming).toBe("the part");
  await vi.runAllTimersAsync();
  expect(part).toHaveBeenCalledTimes(2);
});
