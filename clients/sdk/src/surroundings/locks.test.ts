import { expect, test } from "vitest";
import { ManualClock } from "../../test/manualClock";
import { patient } from "./locks";

type Waiting = { act: () => Promise<unknown>; signal: AbortSignal };

/** Locks that a tab fallen asleep holds, until it is woken. */
function held() {
  const waiting: Waiting[] = [];
  return {
    request: <T>(_name: string, { signal }: { signal: AbortSignal }, act: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        signal.addEventListener("abort", () => {
          reject(new Error("AbortError"));
        });
        waiting.push({ signal, act: () => act().then(resolve, reject) });
      }),
    wake: () => {
      for (const { act, signal } of waiting) if (!signal.aborted) void act();
    },
  };
}

test("who waits for a lock goes on without it after a quarter of a minute", async () => {
  const clock = new ManualClock();
  const lock = patient(held(), clock);
  const done = lock("name", () => Promise.resolve("done"));
  clock.forward(15_000);
  expect(await done).toBe("done");
});

test("what has begun is not begun again, however long it takes, and its fault is passed on", async () => {
  const clock = new ManualClock();
  const locks = held();
  let begun = 0;
  const done = patient(locks, clock)("name", async () => {
    begun += 1;
    await Promise.resolve();
    clock.forward(60_000);
    throw new Error("its own fault");
  });
  locks.wake();
  await expect(done).rejects.toThrow("its own fault");
  expect(begun).toBe(1);
});
