import i18next from "i18next";
import * as z from "zod/mini";

const invalid = { error: () => i18next.t("fault.displayNameInvalid") };

/** What can be told before asking the server; its own answer has the last word. */
export const profileForm = z.object({
  displayName: z.string().check(z.trim(), z.minLength(1, invalid), z.maxLength(64, invalid)),
});
