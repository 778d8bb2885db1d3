import type { Message, Result } from "@mlchat/sdk";
import { configureStore } from "@reduxjs/toolkit";
import { expect, test } from "vitest";
import { message } from "../../test/chatWords";
import { reducer, type Dispatch, type State } from "../store/state";
import { told } from "../store/told";
import { bringQuoted } from "./quotedSlice";

const missing = { ok: false, problem: { type: "/problems/message-not-found", title: "No", status: 404, instance: "i" } } as const;

function setUp(answer: Result<Message>, near: Message[] = []) {
  const asked: string[] = [];
  const api = {
    message: (id: string) => {
      asked.push(id);
      return Promise.resolve(answer);
    },
  };
  const timeline = { messages: near, hasBefore: false, hasAfter: false };
  const store = configureStore({
    reducer,
    preloadedState: { messages: { byRoom: { r: { timeline } } } } as unknown as State,
    middleware: (standard) => standard({ thunk: { extraArgument: { client: { api } } }, immutableCheck: false, serializableCheck: false }),
  });
  const dispatch = store.dispatch as Dispatch;
  const bring = () => dispatch(bringQuoted({ roomId: "r", messageId: "m1" }));
  return { asked, bring, dispatch, quoted: () => store.getState().quoted };
}

test("a quoted message that is at hand is not asked for", async () => {
  const { asked, bring, quoted } = setUp(missing, [message(1)]);
  await bring();
  expect(asked).toEqual([]);
  expect(quoted()["m1"]?.message?.content).toBe("text 1");
});

test("one that is not is asked for once, also when there is none", async () => {
  const { asked, bring, quoted } = setUp(missing);
  await Promise.all([bring(), bring()]);
  await bring();
  expect(asked).toEqual(["m1"]);
  expect(quoted()["m1"]).toEqual({});
});

test("a quotation says what its message says now", async () => {
  const { bring, dispatch, quoted } = setUp({ ok: true, value: message(1) });
  await bring();
  dispatch(told({ kind: "messages", roomId: "r", messages: [message(1, { content: "edited" }), message(2)] }));
  expect(quoted()["m1"]?.message?.content).toBe("edited");
  expect(Object.keys(quoted())).toEqual(["m1"]);
});

test("what may have been deleted while one was away is asked for anew", async () => {
  const { bring, dispatch, quoted } = setUp({ ok: true, value: message(1) });
  await bring();
  dispatch(told({ kind: "reset", roomId: "other" }));
  expect(Object.keys(quoted())).toEqual(["m1"]);
  dispatch(told({ kind: "reset", roomId: "r" }));
  expect(quoted()).toEqual({});
});

test("what cannot be had now is not asked for again and again, but once there is a server", async () => {
  const away = { ok: false, problem: { type: "/problems/offline", title: "No", status: 0, instance: "i" } } as never;
  const { asked, bring, dispatch } = setUp(away);
  await bring();
  await bring();
  expect(asked).toHaveLength(1);
  dispatch(told({ kind: "connection", connection: { state: "online" } }));
  await bring();
  expect(asked).toHaveLength(2);
});
