import { expect, test } from "vitest";
import { ManualClock } from "../../test/manualClock";
import type { Http } from "../rest/http";
import { memoryStorage } from "../storage/memoryStorage";
import type { Leaving } from "./leaving";
import type { Refresh } from "./refresh";
import { Session } from "./session";
import { Tokens } from "./tokens";

const user = { id: "u", username: "ada", displayName: "Ada", kind: "person" as const };

/** Somebody signed in whose session the server has just ended, so that it refuses every call. */
async function shutOut({ hears }: { hears: boolean }) {
  const clock = new ManualClock();
  const tokens = new Tokens(memoryStorage(), clock, () => undefined);
  const problem = { type: "/problems/not-signed-in", title: "Not signed in", status: 401 };
  const http = {
    call: ({ path }: { path: string }) =>
      Promise.resolve(path === "/api/login" ? { ok: true, value: { user, accessToken: "a", refreshToken: "r", expiresIn: 600 } } : { ok: false, problem }),
  } as unknown as Http;
  const session = new Session({
    http,
    tokens,
    refresh: { run: () => Promise.resolve({ state: "over" }) } as unknown as Refresh,
    leaving: { finish: () => Promise.resolve(undefined) } as unknown as Leaving,
    delivery: "token",
    clock,
  });
  session.hearsWhy(() => hears);
  expect(await session.logIn({ username: "ada", password: "a long password" })).toBeUndefined();
  const refused = session.call({ method: "GET", path: "/api/rooms" });
  // The call has been refused, and the token could not be renewed.
  await new Promise(setImmediate);
  return { session, clock, refused };
}

test("a call that is refused before the socket says why waits for the reason", async () => {
  const { session, refused } = await shutOut({ hears: true });
  expect(session.state.state).toBe("signed-in");
  await session.ended("revoked");
  expect(session.state).toEqual({ state: "signed-out", endedBecause: "revoked" });
  expect((await refused).ok).toBe(false);
  expect(session.state).toEqual({ state: "signed-out", endedBecause: "revoked" });
});

test("when no reason comes the session has expired", async () => {
  const { session, clock, refused } = await shutOut({ hears: true });
  clock.forward(1_000);
  await refused;
  expect(session.state).toEqual({ state: "signed-out", endedBecause: "expired" });
});

test("without a socket nobody waits for a reason", async () => {
  const { session, refused } = await shutOut({ hears: false });
  await refused;
  expect(session.state).toEqual({ state: "signed-out", endedBecause: "expired" });
});
