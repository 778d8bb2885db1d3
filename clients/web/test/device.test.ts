import { expect, test } from "vitest";
import { deviceOf, isHandheld } from "../src/settings/device";

const chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
const edge = `${chrome} Edg/140.0.0.0`;
const safari = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15";
const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1";
const firefox = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

test("a browser is called by its own name, whatever other names it carries", () => {
  expect(deviceOf(chrome)).toEqual({ browser: "Chrome", system: "Windows" });
  expect(deviceOf(edge)).toEqual({ browser: "Edge", system: "Windows" });
  expect(deviceOf(safari)).toEqual({ browser: "Safari", system: "macOS" });
  expect(deviceOf(phone)).toEqual({ browser: "Chrome", system: "iPhone" });
  expect(deviceOf(firefox)).toEqual({ browser: "Firefox", system: "Android" });
});

test("a program is called as it calls itself, and what says nothing has no name", () => {
  expect(deviceOf("my-bot/1.2 (nightly)")).toEqual({ browser: "my-bot" });
  expect(deviceOf("")).toBeUndefined();
});

test("phones are told from desks", () => {
  expect([chrome, edge, safari, phone, firefox].map(isHandheld)).toEqual([false, false, false, true, true]);
});
