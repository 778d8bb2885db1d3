import { memoryStorage, systemClock, type KeptDraft, type PersonalChanges, type Result } from "@mlchat/sdk";
import { expect, test } from "vitest";
import { threadKey } from "../messages/stretch";
import { DraftSync } from "./draftSync";

/** A server with one draft in room `r`, which follows the rule: the last one who writes wins, what it did not know stays beside. */
function setUp(local = "", threadOf?: string) {
  const here = { text: local, other: undefined as string | undefined, online: true, slow: false };
  const server = { content: "", other: "", rev: 0 };
  const timers: (() => void)[] = [];
  const answer = (): KeptDraft => ({
    roomId: "r",
    ...(threadOf !== undefined && { threadOf }),
    content: server.content,
    updatedAt: "2026-01-01T00:00:00.000Z",
    rev: server.rev,
    ...(server.other !== "" && { other: server.other }),
  });
  const place = threadOf === undefined ? "r" : threadKey("r", threadOf);
  const held: (() => void)[] = [];
  const put = async (at: string, draft: { content: string; rev: number; discardOther?: boolean }): Promise<Result<KeptDraft>> => {
    const done = take(at, draft);
    if (here.slow) await new Promise<void>((answer) => held.push(answer));
    return done;
  };
  const take = (at: string, draft: { content: string; rev: number; discardOther?: boolean }): Promise<Result<KeptDraft>> => {
    expect(at).toBe(place);
    const knew = server.rev <= draft.rev;
    if (!knew && draft.content === "") return Promise.resolve({ ok: true, value: answer() });
    if (!knew && !draft.content.includes(server.content)) server.other = server.content;
    if (draft.discardOther === true || draft.content.includes(server.other)) server.other = "";
    server.content = draft.content === "" ? server.other : draft.content;
    if (draft.content === "") server.other = "";
    server.rev += 1;
    return Promise.resolve({ ok: true, value: answer() });
  };
  const sync = new DraftSync({
    clock: { ...systemClock, after: (_wait, act) => (timers.push(act), () => timers.splice(timers.indexOf(act), 1)) },
    storage: memoryStorage(),
    isOnline: () => here.online,
    local: () => here.text,
    put,
    show: (_roomId, text) => {
      here.text = text;
    },
    showOther: (_roomId, other) => {
      here.other = other;
    },
    notKept: (fault) => {
      throw fault;
    },
  });
  sync.load("u", Promise.resolve());
  const settled = async () => {
    for (let turns = 0; turns < 30; turns++) await Promise.resolve();
  };
  const elapse = async () => {
    for (const act of timers.splice(0)) act();
    await settled();
  };
  const type = (text: string) => {
    here.text = text;
    sync.typed(place);
  };
  const elsewhere = (content: string) => Object.assign(server, { content, rev: server.rev + 1 });
  const news = (more: Partial<PersonalChanges> = {}): PersonalChanges => ({
    after: 0,
    userRev: server.rev,
    drafts: [answer()],
    more: false,
    reset: false,
    incarnation: "i",
    ...more,
  });
  return { sync, here, server, type, elapse, elsewhere, news, settled, held };
}

test("what is typed is on the server in a moment, and gone from it at once when it is sent", async () => {
  const { type, elapse, server, settled } = setUp();
  type("hel");
  type("hello");
  expect(server.content).toBe("");
  await elapse();
  expect(server.content).toBe("hello");
  type("");
  await settled();
  expect(server.content).toBe("");
});

test("what another device writes shows here, where nothing else was typed", async () => {
  const { sync, here, elsewhere, news } = setUp();
  elsewhere("from the phone");
  await sync.hear(news(), true);
  expect(here.text).toBe("from the phone");
});

test("what both write at once is kept: the last one stands, the other one beside it, until it is taken in or not wanted", async () => {
  const { sync, here, type, elapse, elsewhere, news, server } = setUp();
  type("one");
  await elapse();
  elsewhere("two");
  here.text = "one and more";
  await sync.hear(news(), false);
  expect(here.text).toBe("one and more");
  await elapse();
  expect(server).toMatchObject({ content: "one and more", other: "two" });
  expect(here.other).toBe("two");
  await sync.discardOther("r");
  expect(here.other).toBeUndefined();
  expect(server.other).toBe("");
});

test("what was sent on another device while this one was away is not written again", async () => {
  const { sync, here, type, elapse, news, server } = setUp();
  type("sent elsewhere");
  await elapse();
  Object.assign(server, { content: "", rev: server.rev + 1 });
  await sync.hear(news({ drafts: [] }), true);
  expect(here.text).toBe("");
  await elapse();
  expect(server.content).toBe("");
});

test("what was typed without a server is told when there is one", async () => {
  const { sync, server, news, settled } = setUp("typed on the train");
  await sync.hear(news({ drafts: [] }), true);
  sync.flush(["r"]);
  await settled();
  expect(server.content).toBe("typed on the train");
});

test("what was sent without a server is no draft any more once there is one", async () => {
  const { sync, here, type, elapse, server, settled } = setUp();
  type("to be sent");
  await elapse();
  here.online = false;
  type("");
  await settled();
  expect(server.content).toBe("to be sent");
  here.online = true;
  sync.flush();
  await settled();
  expect(server.content).toBe("");
});

test("what is typed in a thread is kept as its own, and shows where the thread is open on another device", async () => {
  const { sync, here, type, elapse, elsewhere, news, server } = setUp("", "root");
  type("an answer");
  await elapse();
  expect(server.content).toBe("an answer");
  elsewhere("an answer, told at length");
  await sync.hear(news(), false);
  expect(here.text).toBe("an answer, told at length");
});

test("what was sent while its draft was on its way comes not back with the news of that draft", async () => {
  const { sync, here, type, elapse, news, server, settled, held } = setUp();
  here.slow = true;
  type("sent at once");
  await elapse();
  type("");
  await sync.hear(news(), false);
  expect(here.text).toBe("");
  here.slow = false;
  held[0]?.();
  await settled();
  await elapse();
  expect(here.text).toBe("");
  expect(server.content).toBe("");
});
