import i18next from "i18next";
import * as z from "zod/mini";

// Zod may not compile its checks with `new Function`: the content security policy forbids it.
z.config({ jitless: true });

const name = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, { error: () => i18next.t("fault.roomNameMissing") }),
    z.refine((text) => Array.from(text).length <= 64, { error: () => i18next.t("fault.roomNameInvalid") }),
  );

const topic = z
  .string()
  .check(
    z.trim(),
    z.refine((text) => Array.from(text).length <= 256, { error: () => i18next.t("fault.topicInvalid") }),
  );

export const newRoomForm = z.object({ name, topic, kind: z.enum(["public", "private", "group"]) });

export const roomSettingsForm = z.object({ name, topic, readOnly: z.boolean(), slowMode: z.number(), receipts: z.boolean() });

export type NewRoomValues = z.infer<typeof newRoomForm>;
export type RoomSettingsValues = z.infer<typeof roomSettingsForm>;
