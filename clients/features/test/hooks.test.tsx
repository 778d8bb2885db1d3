// @vitest-environment jsdom
import { memoryStorage, type ChatOptions } from "@mlchat/sdk";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { Provider } from "react-redux";
import { expect, inject, onTestFinished, test } from "vitest";
import * as features from "../src";

const { createStore, useConnection, useConversation, useDraft, useLimits, useOpenDirect } = features;
const { usePeopleSearch, useRooms, useSession } = features;

const baseUrl = inject("baseUrl");
const password = "correct horse battery";

/** An application with nothing to see: everything a view could use. */
function useEverything({ roomId, query }: { roomId: string; query: string }) {
  return {
    session: useSession(),
    rooms: useRooms(),
    connection: useConnection(),
    limits: useLimits(),
    people: usePeopleSearch(query),
    openDirect: useOpenDirect(),
    conversation: useConversation(roomId),
    draft: useDraft(roomId),
  };
}

function open(options: Partial<ChatOptions> = {}) {
  const { store, client } = createStore({
    baseUrl,
    delivery: "token",
    storage: memoryStorage(),
    random: () => 0.1,
    ...options,
  });
  const wrapper = ({ children }: { children: ReactNode }) => <Provider store={store}>{children}</Provider>;
  const hook = renderHook(useEverything, { wrapper, initialProps: { roomId: "none", query: "" } });
  onTestFinished(() => {
    hook.unmount();
    client.stop();
  });
  return { ...hook, now: () => hook.result.current };
}

type App = ReturnType<typeof open>;

async function until(condition: () => boolean): Promise<void> {
  await waitFor(
    () => {
      if (!condition()) throw new Error(`Not yet: ${String(condition)}`);
    },
    { timeout: 50_000 },
  );
}

async function newcomer(options: Partial<ChatOptions> = {}): Promise<App & { username: string }> {
  const app = open(options);
  await until(() => app.now().session.state === "signed-out");
  const username = `f${crypto.randomUUID().slice(0, 12)}`;
  await act(async () => {
    expect(await app.now().session.register({ username, password })).toBeUndefined();
  });
  await until(() => app.now().rooms.state === "ready" && app.now().connection.state === "online");
  return { ...app, username };
}

async function openDirect(from: App, userId: string): Promise<string> {
  const opened = await act(() => from.now().openDirect(userId));
  const roomId = opened.roomId ?? "";
  from.rerender({ roomId, query: "" });
  await until(() => from.now().conversation.state === "ready");
  return roomId;
}

const texts = (app: App) =>
  app.now().conversation.entries.flatMap((entry) => (entry.kind === "message" ? [entry.message.content] : []));

test("two people find each other and talk; a sent message changes in place, and reading it takes the badge away", async () => {
  const [ada, ben] = [await newcomer(), await newcomer()];
  ada.rerender({ roomId: "none", query: ben.username });
  await until(() => ada.now().people.state === "ready");
  const found = ada.now().people.people[0];
  expect(found?.username).toBe(ben.username);

  const roomId = await openDirect(ada, found?.id ?? "");
  expect(ada.now().conversation.room).toMatchObject({ kind: "direct", other: found, members: 2 });
  act(() => {
    ada.now().conversation.send("hello");
  });
  const sending = ada.now().conversation.entries.at(-1);
  expect(sending).toMatchObject({ kind: "outgoing", outgoing: { state: "waiting", content: "hello" } });
  await until(() => texts(ada).includes("hello"));
  expect(ada.now().conversation.entries.at(-1)).toMatchObject({ kind: "message", own: true, key: sending?.key });

  await until(() => ben.now().rooms.directs[0]?.unread === 1);
  expect(ben.now().rooms.directs[0]).toMatchObject({ id: roomId, preview: "hello" });
  ben.rerender({ roomId, query: "" });
  await until(() => ben.now().conversation.state === "ready");
  expect(ben.now().conversation.entries.map(({ kind }) => kind)).toEqual(["day", "new", "message"]);
  expect(ben.now().conversation.firstUnreadSeq).toBe(1);
  act(() => {
    ben.now().conversation.markRead(1);
  });
  expect(ben.now().rooms.directs[0]?.unread).toBe(0);
  expect(ben.now().conversation.entries.map(({ kind }) => kind)).toContain("new");
});

test("paging back puts earlier messages before the others, and the first number falls by as many", async () => {
  const [ada, ben] = [await newcomer(), await newcomer()];
  const roomId = await openDirect(ada, ben.now().session.user?.id ?? "");
  act(() => {
    for (let n = 1; n <= 120; n += 1) ada.now().conversation.send(`m${n}`);
  });
  await until(() => texts(ada).length === 120);
  ada.unmount();

  await until(() => ben.now().rooms.directs[0]?.unread === 100);
  // Everything unread is loaded together, so that the divider has its place.
  ben.rerender({ roomId, query: "" });
  await until(() => texts(ben).length === 120);
  expect(ben.now().conversation.hasBefore).toBe(false);
  act(() => {
    ben.now().conversation.markRead(120);
  });
  await until(() => ben.now().rooms.directs[0]?.unread === 0);

  const phone = open();
  await until(() => phone.now().session.state === "signed-out");
  await act(async () => {
    await phone.now().session.logIn({ username: ben.username, password });
  });
  await until(() => phone.now().rooms.directs[0]?.unread === 0);
  phone.rerender({ roomId, query: "" });
  await until(() => texts(phone).length === 50);
  const { firstItemIndex, entries } = phone.now().conversation;
  expect(phone.now().conversation.hasBefore).toBe(true);
  act(() => {
    phone.now().conversation.loadBefore();
  });
  expect(phone.now().conversation.loadingBefore).toBe(true);
  await until(() => texts(phone).length === 120);
  expect(phone.now().conversation.firstItemIndex).toBe(firstItemIndex - 70);
  expect(phone.now().conversation.entries.at(-1)).toBe(entries.at(-1));
  expect(texts(phone)).toEqual(Array.from({ length: 120 }, (_, index) => `m${index + 1}`));
});

test("a draft is there again after a reload, in its room only", async () => {
  const storage = memoryStorage();
  const keepSession = memoryStorage();
  const ada = await newcomer({ storage, keepSession });
  const general = ada.now().rooms.channels[0]?.id ?? "";
  ada.rerender({ roomId: general, query: "" });
  act(() => {
    ada.now().draft[1]("half a thought");
  });
  ada.unmount();

  const later = open({ storage, keepSession });
  later.rerender({ roomId: general, query: "" });
  await until(() => later.now().draft[0] === "half a thought");
  later.rerender({ roomId: "elsewhere", query: "" });
  expect(later.now().draft[0]).toBe("");
});

test("a room that is not there is told as such, and the functions stay the same while the room does", async () => {
  const ada = await newcomer();
  ada.rerender({ roomId: crypto.randomUUID(), query: "" });
  const { send, markRead, loadBefore } = ada.now().conversation;
  await until(() => ada.now().conversation.state === "not-found");
  expect(ada.now().conversation.send).toBe(send);
  expect(ada.now().conversation.markRead).toBe(markRead);
  expect(ada.now().conversation.loadBefore).toBe(loadBefore);
});

test("a message that is refused stays with its problem until it is discarded", async () => {
  const ada = await newcomer();
  ada.rerender({ roomId: ada.now().rooms.channels[0]?.id ?? "", query: "" });
  await until(() => ada.now().conversation.state === "ready");
  act(() => {
    ada.now().conversation.send("x".repeat(ada.now().limits.messageLength + 1));
  });
  const last = () => ada.now().conversation.entries.at(-1);
  await until(() => last()?.kind === "outgoing" && ada.now().conversation.entries.length > 0);
  await until(() => {
    const entry = last();
    return entry?.kind === "outgoing" && entry.outgoing.state === "failed";
  });
  const failed = last();
  expect(failed).toMatchObject({ outgoing: { problem: { type: "/problems/message-too-long" } } });
  const clientId = failed?.kind === "outgoing" ? failed.outgoing.clientId : "";
  act(() => {
    ada.now().conversation.discard(clientId);
  });
  expect(last()?.kind).not.toBe("outgoing");
});

test("after logging out nothing of the chat is left in the state", async () => {
  const ada = await newcomer();
  ada.rerender({ roomId: ada.now().rooms.channels[0]?.id ?? "", query: "" });
  await until(() => ada.now().conversation.state === "ready");
  await act(() => ada.now().session.logOut());
  expect(ada.now().session).toMatchObject({ state: "signed-out" });
  expect(ada.now().session.endedBecause).toBeUndefined();
  expect(ada.now().rooms.channels).toEqual([]);
  expect(ada.now().conversation.entries).toEqual([]);
});

test("what arrives while a room is open gets no divider, and the number of members follows who joins", async () => {
  const ada = await newcomer();
  const general = ada.now().rooms.channels[0]?.id ?? "";
  ada.rerender({ roomId: general, query: "" });
  await until(() => ada.now().conversation.state === "ready");
  const members = ada.now().conversation.room?.members ?? 0;
  const ben = await newcomer();
  ben.rerender({ roomId: general, query: "" });
  await until(() => ben.now().conversation.state === "ready");
  act(() => {
    ben.now().conversation.send("good morning");
  });
  await until(() => texts(ada).includes("good morning"));
  expect(ada.now().conversation.entries.map(({ kind }) => kind)).not.toContain("new");
  expect(ada.now().conversation.firstUnreadSeq).toBeUndefined();
  await until(() => (ada.now().conversation.room?.members ?? 0) > members);
});
