import { zodResolver } from "@hookform/resolvers/zod";
import type { Problem } from "@mlchat/features";
import { Field, PasswordField } from "@mlchat/ui";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import { field, showProblem } from "./fields";
import { loginForm, type LoginValues } from "./forms";
import { SubmitButton } from "./SubmitButton";

export function LoginForm({ logIn }: { logIn: (values: LoginValues) => Promise<Problem | undefined> }) {
  const { t } = useTranslation();
  const form = useForm<LoginValues>({
    resolver: zodResolver(loginForm),
    defaultValues: { username: "", password: "" },
  });

  const submit = form.handleSubmit(async (values) => {
    const problem = await logIn(values);
    if (problem) showProblem(form, problem, faultSentence(t, problem));
  });

  return (
    <form noValidate className="flex flex-col gap-5" onSubmit={(event) => void submit(event)}>
      <Field
        {...field(form, "username")}
        label={t("auth.username")}
        autoComplete="username"
        inputProps={{ autoCapitalize: "none", spellCheck: false }}
        autoFocus
      />
      <PasswordField
        {...field(form, "password")}
        label={t("auth.password")}
        autoComplete="current-password"
        showLabel={t("auth.showPassword")}
        hideLabel={t("auth.hidePassword")}
      />
      <SubmitButton working={form.formState.isSubmitting} fault={form.formState.errors.root?.message}>
        {t("auth.logIn")}
      </SubmitButton>
    </form>
  );
}
