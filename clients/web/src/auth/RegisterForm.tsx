import { zodResolver } from "@hookform/resolvers/zod";
import type { Problem } from "@mlchat/features";
import { Field, PasswordField } from "@mlchat/ui";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import { field, showProblem } from "./fields";
import { registerForm, setupForm, type SetupValues } from "./forms";
import { SubmitButton } from "./SubmitButton";

/** What a new account is made from; what was left empty is left out. */
export type NewAccount = { username: string; password: string; displayName?: string; setupCode?: string };

type RegisterFormProps = {
  register: (account: NewAccount) => Promise<Problem | undefined>;
  /** There for the first administrator only. */
  setupCode?: string;
};

export function RegisterForm({ register, setupCode }: RegisterFormProps) {
  const { t } = useTranslation();
  const isSetup = setupCode !== undefined;
  const form = useForm<SetupValues>({
    resolver: zodResolver(isSetup ? setupForm : registerForm),
    defaultValues: { username: "", displayName: "", password: "", setupCode },
  });

  const submit = form.handleSubmit(async ({ username, password, ...optional }) => {
    const problem = await register({
      username,
      password,
      ...(optional.displayName && { displayName: optional.displayName }),
      ...(optional.setupCode && { setupCode: optional.setupCode }),
    });
    if (problem) showProblem(form, problem, faultSentence(t, problem));
  });

  return (
    <form noValidate className="flex flex-col gap-5" onSubmit={(event) => void submit(event)}>
      <Field
        {...field(form, "username")}
        label={t("auth.username")}
        hint={t("auth.usernameRule")}
        autoComplete="username"
        inputProps={{ autoCapitalize: "none", spellCheck: false }}
        autoFocus
      />
      <Field
        {...field(form, "displayName")}
        label={t("auth.displayName")}
        hint={t("auth.displayNameRule")}
        autoComplete="name"
        inputProps={{ dir: "auto" }}
      />
      <PasswordField
        {...field(form, "password")}
        label={t("auth.password")}
        hint={t("auth.passwordRule")}
        autoComplete="new-password"
        showLabel={t("auth.showPassword")}
        hideLabel={t("auth.hidePassword")}
      />
      {isSetup && (
        <Field
          {...field(form, "setupCode")}
          label={t("auth.setupCode")}
          hint={t("auth.setupCodeRule")}
          autoComplete="off"
          inputProps={{ autoCapitalize: "none", spellCheck: false }}
        />
      )}
      <SubmitButton working={form.formState.isSubmitting} fault={form.formState.errors.root?.message}>
        {isSetup ? t("auth.setup") : t("auth.register")}
      </SubmitButton>
    </form>
  );
}
