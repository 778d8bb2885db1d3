import i18next, { type ParseKeys } from "i18next";
import * as z from "zod/mini";

// Zod may not compile its checks with `new Function`: the content security policy forbids it.
z.config({ jitless: true });

const says = (words: ParseKeys) => ({ error: () => i18next.t(words) });

const utf8 = new TextEncoder();

/** What can be told before asking the server; its own answer has the last word. */
export const loginForm = z.object({
  username: z.string().check(z.trim(), z.minLength(1, says("fault.usernameMissing"))),
  password: z.string().check(z.minLength(1, says("fault.passwordMissing"))),
});

export const registerForm = z.object({
  username: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, { ...says("fault.usernameMissing"), abort: true }),
      z.regex(/^[A-Za-z0-9._-]{3,32}$/, says("fault.usernameInvalid")),
    ),
  displayName: z.string().check(z.trim(), z.maxLength(64, says("fault.displayNameInvalid"))),
  password: z
    .string()
    .check(
      z.minLength(8, says("fault.passwordShort")),
      z.refine((password) => utf8.encode(password).length <= 1024, says("fault.passwordLong")),
    ),
});

export const setupForm = z.extend(registerForm, {
  setupCode: z.string().check(z.trim(), z.minLength(1, says("fault.setupCodeMissing"))),
});

export type LoginValues = z.infer<typeof loginForm>;
export type RegisterValues = z.infer<typeof registerForm>;

/** The values of both forms: without a setup code when there is no field for it. */
export type SetupValues = RegisterValues & { setupCode?: string | undefined };
