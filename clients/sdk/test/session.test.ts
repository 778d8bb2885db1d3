import { expect, inject, onTestFinished, test } from "vitest";
import { memoryStorage, type Change, type Clock } from "../src";
import { systemClock } from "../src/surroundings/clock";
import { Proxy, type Tamper } from "./proxy";
import { newcomer, newName, secondDevice, Witness } from "./witness";

const baseUrl = inject("baseUrl");
const refreshToken = "mlchat:session";

/** Runs like the system's clock, and can be put forward; timers do not notice. */
function adjustableClock(): Clock & { putForward: (milliseconds: number) => void } {
  let ahead = 0;
  return {
    ...systemClock,
    now: () => Date.now() + ahead,
    putForward: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}

/** Spoils the first access token that is sent in a body, as if it had ended. */
function spoilFirstToken(): () => Tamper {
  let spoilt = false;
  return () => (bytes) => {
    const text = bytes.toString("latin1");
    if (spoilt || !text.includes('40{"token":"')) return bytes;
    spoilt = true;
    return Buffer.from(text.replace('40{"token":"ey', '40{"token":"xx'), "latin1");
  };
}

test("ten calls with an ended token renew it once, and all succeed", async () => {
  const keepSession = memoryStorage();
  const writes: string[] = [];
  const watched = {
    ...keepSession,
    change: (changes: readonly Change[]) => {
      for (const [key, value] of changes) if (key === refreshToken && value !== undefined) writes.push(value);
      return keepSession.change(changes);
    },
  };
  const ada = await newcomer({ baseUrl });
  const phone = new Witness({ baseUrl, keepSession: watched });
  const { session } = ada.chat;
  const username = session.state === "signed-in" ? session.user.username : "";
  expect(await phone.chat.logIn({ username, password: "correct horse battery" })).toBeUndefined();
  expect(writes).toHaveLength(1);
  // A new life of the same client has the refresh token, and no access token yet: every call meets a 401.
  const again = new Witness({ baseUrl, keepSession: watched });
  const answers = await Promise.all(Array.from({ length: 10 }, () => again.chat.api.rooms()));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(writes).toHaveLength(2);
  expect(again.userId).toBe(ada.userId);
});

test("a session is resumed from the refresh token that was kept", async () => {
  const keepSession = memoryStorage();
  const ada = await newcomer({ baseUrl, keepSession });
  ada.chat.stop();
  const later = new Witness({ baseUrl, keepSession });
  await later.chat.start();
  await later.untilOnline();
  expect(later.userId).toBe(ada.userId);
});

test("without an earlier session one is signed out", async () => {
  const nobody = new Witness({ baseUrl });
  await nobody.chat.start();
  expect(nobody.chat.session).toEqual({ state: "signed-out" });
  expect(nobody.chat.connection).toEqual({ state: "signed-out" });
});

test("a token near its end is renewed before the next connection", async () => {
  const proxy = await Proxy.start(baseUrl);
  onTestFinished(() => proxy.stop());
  const clock = adjustableClock();
  const keepSession = memoryStorage();
  const ada = await newcomer({ baseUrl: proxy.baseUrl, clock, keepSession });
  const before = await keepSession.read(refreshToken);

  proxy.cut();
  await ada.until(({ connections }) => connections.at(-1)?.state === "offline");
  await ada.untilOnline();
  expect(await keepSession.read(refreshToken)).toBe(before);

  clock.putForward(9.5 * 60_000);
  proxy.cut();
  await ada.until(({ connections }) => connections.at(-1)?.state === "offline");
  await ada.untilOnline();
  expect(await keepSession.read(refreshToken)).not.toBe(before);
});

test("a socket whose token the server does not take renews it and comes in without waiting", async () => {
  const proxy = await Proxy.start(baseUrl, { toServer: spoilFirstToken() });
  onTestFinished(() => proxy.stop());
  const keepSession = memoryStorage();
  const ada = await newcomer({ baseUrl: proxy.baseUrl, transports: ["polling"], keepSession });
  expect(ada.connections.map(({ state }) => state)).toEqual(["connecting", "online"]);
  expect(ada.chat.session.state).toBe("signed-in");
});

test("logging out ends the session on the server, and nobody is told why", async () => {
  const keepSession = memoryStorage();
  const ada = await newcomer({ baseUrl, keepSession });
  const kept = await keepSession.read(refreshToken);
  await ada.chat.logOut();
  expect(ada.chat.session).toEqual({ state: "signed-out" });
  expect(ada.chat.connection).toEqual({ state: "signed-out" });

  await keepSession.write(refreshToken, kept ?? "");
  const thief = new Witness({ baseUrl, keepSession });
  await thief.chat.start();
  expect(thief.chat.session.state).toBe("signed-out");
});

test("a session that ends elsewhere ends here, with the reason", async () => {
  const keepSession = memoryStorage();
  const ada = await newcomer({ baseUrl, keepSession });
  const sameSession = new Witness({ baseUrl, keepSession });
  await sameSession.chat.start();
  await sameSession.untilOnline();
  await ada.chat.logOut();
  await sameSession.until(({ chat }) => chat.session.state === "signed-out");
  expect(sameSession.chat.session).toEqual({ state: "signed-out", endedBecause: "logged-out" });
});

test("who logs out without a server is out here at once, and on the server as soon as it can be told", async () => {
  const proxy = await Proxy.start(baseUrl);
  onTestFinished(() => proxy.stop());
  const [keepSession, storage, cache] = [memoryStorage(), memoryStorage(), memoryStorage()];
  const ada = await newcomer({ baseUrl: proxy.baseUrl, keepSession, storage, cache });
  const kept = (await keepSession.read(refreshToken)) ?? "";
  proxy.down();
  await ada.chat.logOut();
  expect(ada.chat.session).toEqual({ state: "signed-out" });
  ada.chat.stop();

  const later = new Witness({ baseUrl: proxy.baseUrl, keepSession, storage, cache });
  const started = later.chat.start();
  await later.until(({ chat }) => chat.session.state === "signed-out");
  expect(await keepSession.keys("mlchat:")).toEqual(["mlchat:leaving"]);
  proxy.up();
  later.chat.retryNow();
  await started;
  expect(await keepSession.keys("mlchat:")).toEqual([]);
  await keepSession.write(refreshToken, kept);
  const thief = new Witness({ baseUrl, keepSession });
  await thief.chat.start();
  expect(thief.chat.session.state).toBe("signed-out");
});

test("whoever comes in after somebody who left without a server finds them gone from the server too", async () => {
  const proxy = await Proxy.start(baseUrl);
  onTestFinished(() => proxy.stop());
  const keepSession = memoryStorage();
  const ada = await newcomer({ baseUrl: proxy.baseUrl, keepSession });
  const ben = await newcomer({ baseUrl });
  const kept = (await keepSession.read(refreshToken)) ?? "";
  const { session } = ben.chat;
  const username = session.state === "signed-in" ? session.user.username : "";
  proxy.down();
  await ada.chat.logOut();
  const credentials = { username, password: "correct horse battery" };
  expect(await ada.chat.logIn(credentials)).toMatchObject({ type: "/problems/unreachable" });
  proxy.up();
  expect(await ada.chat.logIn(credentials)).toBeUndefined();
  await ada.untilOnline();
  expect(ada.userId).toBe(ben.userId);
  const answer = await fetch(`${baseUrl}/api/refresh`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ refreshToken: kept }),
  });
  expect(answer.status).toBe(401);
});

test("who logs out leaves nothing behind, what others have kept in the same place stays", async () => {
  const [storage, cache] = [memoryStorage(), memoryStorage()];
  const ada = await newcomer({ baseUrl, storage, cache });
  await storage.write(`mlchat:draft:${ada.userId}:r`, "a draft");
  await storage.write("mlchat:draft:somebody:r", "another's");
  ada.chat.send({ roomId: ada.general }, " ");
  await ada.until(({ outgoing }) => outgoing[0]?.state === "failed");
  expect((await storage.keys("mlchat:")).length).toBe(3);
  await ada.chat.logOut();
  expect(await storage.keys("mlchat:")).toEqual(["mlchat:draft:somebody:r"]);
  expect(await cache.keys("mlchat:")).toEqual([]);
});

test("the other devices of somebody who logs out stay", async () => {
  const ada = await newcomer({ baseUrl });
  const phone = await secondDevice(ada, { baseUrl });
  await ada.chat.logOut();
  expect(await phone.chat.api.rooms()).toMatchObject({ ok: true });
});

test("each wrong answer to the door has its own problem", async () => {
  const { chat } = new Witness({ baseUrl });
  const username = newName();
  const password = "correct horse battery";
  expect(await chat.register({ username: "a b", password })).toMatchObject({ type: "/problems/username-invalid" });
  expect(await chat.register({ username, password: "short" })).toMatchObject({ type: "/problems/weak-password" });
  expect(await chat.register({ username, password, setupCode: "no" })).toMatchObject({
    type: "/problems/setup-code-invalid",
  });
  expect(await chat.logIn({ username, password })).toMatchObject({ type: "/problems/bad-credentials", status: 401 });
  expect(await chat.register({ username, password })).toBeUndefined();
  const other = new Witness({ baseUrl });
  expect(await other.chat.register({ username, password })).toMatchObject({ type: "/problems/username-taken" });
});

test("nobody there is a problem too, and says nothing about the session", async () => {
  const proxy = await Proxy.start(baseUrl);
  const ada = await newcomer({ baseUrl: proxy.baseUrl });
  await proxy.stop();
  expect(await ada.chat.api.rooms()).toMatchObject({ ok: false, problem: { type: "/problems/unreachable" } });
  expect(ada.chat.session.state).toBe("signed-in");
});
