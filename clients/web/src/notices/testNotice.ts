import type { TFunction } from "i18next";
import { note } from "./log";
import { notices } from "./options";
import { permission } from "./permission";
import { show } from "./show";
import { playSound } from "./sound";

/** Shows a notification that is nobody's, and notes what became of it. */
export async function testNotice(t: TFunction): Promise<void> {
  if (!notices.shown.get()) {
    note("off");
    return;
  }
  if (permission() !== "granted") {
    note("blocked");
    return;
  }
  const done = await show({
    title: t("settings.notifications.testTitle"),
    body: t("settings.notifications.testBody"),
    tag: "test",
    open: () => undefined,
  });
  if (done && notices.sound.get()) playSound();
  note(done ? "shown" : "failed");
}
