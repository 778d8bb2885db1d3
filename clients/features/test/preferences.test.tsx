// @vitest-environment jsdom
import { memoryStorage, type ChatOptions, type Storage } from "@mlchat/sdk";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { Provider } from "react-redux";
import { expect, inject, onTestFinished, test } from "vitest";
import { createStore, useConnection, usePreferences, useSession } from "../src";

const baseUrl = inject("baseUrl");
const password = "correct horse battery";

function open(options: Partial<ChatOptions> = {}) {
  const { store, client } = createStore({ baseUrl, delivery: "token", storage: memoryStorage(), random: () => 0.1, ...options });
  const wrapper = ({ children }: { children: ReactNode }) => <Provider store={store}>{children}</Provider>;
  const hook = renderHook(() => ({ session: useSession(), connection: useConnection(), own: usePreferences() }), { wrapper });
  onTestFinished(() => {
    hook.unmount();
    client.stop();
  });
  return { now: () => hook.result.current, stop: () => { client.stop(); } };
}

type App = ReturnType<typeof open>;

const patient = { timeout: 20_000 };

async function enter(app: App, username: string, how: "register" | "logIn"): Promise<void> {
  await waitFor(() => { expect(app.now().session.state).toBe("signed-out"); }, patient);
  await act(async () => {
    expect(await app.now().session[how]({ username, password })).toBeUndefined();
  });
  await waitFor(() => { expect(app.now().own.known).toBe(true); }, patient);
}

const someone = () => `p${crypto.randomUUID().slice(0, 12)}`;

test("what one prefers is so at once here, and soon on one's other device", async () => {
  const [desk, phone] = [open(), open()];
  const username = someone();
  await enter(desk, username, "register");
  await enter(phone, username, "logIn");
  act(() => {
    desk.now().own.prefer({ theme: "dark", language: "ar" });
  });
  expect(desk.now().own.preferences).toMatchObject({ theme: "dark", language: "ar" });
  await waitFor(() => { expect(phone.now().own.preferences).toMatchObject({ theme: "dark", language: "ar" }); }, patient);

  act(() => {
    phone.now().own.prefer({ language: "", dnd: { from: "22:00", to: "07:00", zone: "Europe/Berlin" } });
  });
  expect(phone.now().own.preferences.language).toBeUndefined();
  await waitFor(() => { expect(desk.now().own.preferences.dnd?.from).toBe("22:00"); }, patient);
  expect(desk.now().own.preferences.language).toBeUndefined();
});

test("what the server refuses is as before", async () => {
  const desk = open();
  await enter(desk, someone(), "register");
  act(() => {
    desk.now().own.prefer({ dnd: { from: "22:00", to: "07:00", zone: "Nowhere/Land" } });
  });
  expect(desk.now().own.preferences.dnd).toBeDefined();
  await waitFor(() => { expect(desk.now().own.preferences.dnd).toBeUndefined(); }, patient);
});

test("what was wished without a server is known after a restart, and told then", async () => {
  const storage: Storage = memoryStorage();
  const network = { isUp: () => true, watch: () => () => undefined };
  const shared = { storage, keepSession: storage, network };
  const first = open(shared);
  const username = someone();
  await enter(first, username, "register");
  first.stop();
  act(() => {
    first.now().own.prefer({ sendKey: "ctrl-enter" });
  });
  await waitFor(async () => {
    const kept = await Promise.all((await storage.keys("mlchat:preferences:")).map((key) => storage.read(key)));
    expect(kept[0]).toContain("ctrl-enter");
  }, patient);

  const second = open(shared);
  await waitFor(() => { expect(second.now().own.preferences.sendKey).toBe("ctrl-enter"); }, patient);
  const elsewhere = open();
  await enter(elsewhere, username, "logIn");
  await waitFor(() => { expect(elsewhere.now().own.preferences.sendKey).toBe("ctrl-enter"); }, patient);
});
