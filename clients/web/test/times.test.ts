import i18next from "i18next";
import { afterEach, beforeAll, expect, test } from "vitest";
import { chooseLanguage, setLanguage } from "../src/language/language";
import { clockTime, duration, since } from "../src/language/times";
import { listed, writtenNumber } from "../src/language/values";

beforeAll(chooseLanguage);
afterEach(() => setLanguage("en"));

const now = Date.parse("2026-03-10T12:00:00Z");

test("how long ago is said in the largest unit, in the language that is spoken", async () => {
  expect(since("2026-03-10T11:59:50Z", now)).toBe("this minute");
  expect(since("2026-03-10T09:30:00Z", now)).toBe("2 hours ago");
  expect(since("2026-03-09T11:00:00Z", now)).toBe("yesterday");
  await setLanguage("de");
  expect(since("2026-03-07T11:00:00Z", now)).toBe("vor 3 Tagen");
  expect(duration(300)).toBe("5 Minuten");
});

test("the time of day has the hours that somebody chose", () => {
  const afternoon = new Date(2026, 0, 1, 15, 30).toISOString();
  expect(clockTime(afternoon, "h23")).toBe("15:30");
  expect(clockTime(afternoon, "h12")).toMatch(/^3:30\sPM$/);
});

test("numbers and lists are written as the language writes them, with one kind of figures", async () => {
  await setLanguage("de");
  expect(writtenNumber(12_345)).toBe("12.345");
  expect(listed(["Ada", "Ben", "Cleo"])).toBe("Ada, Ben und Cleo");
  await setLanguage("ar");
  expect(writtenNumber(12_345)).toBe("12,345");
});

test("a name whose letters run against the sentence is isolated from it", async () => {
  expect(i18next.t("note.joined", { name: "Ada" })).toBe("Ada came in.");
  expect(i18next.t("note.joined", { name: "ليلى" })).toBe("\u2068ليلى\u2069 came in.");
  await setLanguage("ar");
  expect(i18next.t("note.joined", { name: "Ada" })).toBe("دخل \u2068Ada\u2069 الغرفة.");
});

test("the page turns around with the language, and what was chosen is remembered", async () => {
  await setLanguage("ar");
  expect(document.documentElement).toMatchObject({ lang: "ar", dir: "rtl" });
  expect(localStorage.getItem("mlchat.language")).toBe("ar");
  await setLanguage("system");
  expect(document.documentElement).toMatchObject({ lang: "en", dir: "ltr" });
  expect(localStorage.getItem("mlchat.language")).toBeNull();
});

test("Arabic counts in six forms", async () => {
  await setLanguage("ar");
  const counted = [0, 1, 2, 3, 11, 100].map((count) => i18next.t("room.members", { count }));
  expect(counted).toEqual(["لا أعضاء", "عضو واحد", "عضوان", "3 أعضاء", "11 عضوًا", "100 عضو"]);
});
