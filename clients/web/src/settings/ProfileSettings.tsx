import { zodResolver } from "@hookform/resolvers/zod";
import { useSession } from "@mlchat/features";
import { Avatar, Field } from "@mlchat/ui";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { field, showProblem } from "../auth/fields";
import { SubmitButton } from "../auth/SubmitButton";
import { faultSentence } from "../language/faults";
import { ReceiptsSwitch } from "../presence/ReceiptsSwitch";
import { profileForm } from "./profileForm";

/** How others see one. */
export function ProfileSettings() {
  const { t } = useTranslation();
  const { user, changeMe } = useSession();
  const [saved, setSaved] = useState(false);
  const form = useForm({ resolver: zodResolver(profileForm), defaultValues: { displayName: user?.displayName ?? "" } });
  const name = useWatch({ control: form.control, name: "displayName" }).trim();
  if (user === undefined) return null;

  const submit = form.handleSubmit(async (values) => {
    const problem = await changeMe(values);
    if (problem) showProblem(form, problem, faultSentence(t, problem));
    setSaved(problem === undefined);
  });

  return (
    <>
      <form
        noValidate
        className="flex max-w-[26rem] flex-col gap-5"
        onChange={() => {
          setSaved(false);
        }}
        onSubmit={(event) => void submit(event)}
      >
        <div className="flex items-center gap-4">
          <Avatar id={user.id} name={name || user.username} size={64} />
          <div className="min-w-0 leading-tight">
            <p className="truncate text-[17px] font-semibold">
              <bdi>{name || user.username}</bdi>
            </p>
            <p className="truncate text-ink-soft">
              <bdi>@{user.username}</bdi>
            </p>
          </div>
        </div>
        <Field
          {...field(form, "displayName")}
          label={t("auth.displayName")}
          hint={t("settings.profile.nameMore")}
          autoComplete="name"
          inputProps={{ dir: "auto" }}
        />
        <Field label={t("settings.profile.username")} value={user.username} hint={t("settings.profile.usernameMore")} readOnly />
        <SubmitButton working={form.formState.isSubmitting} fault={form.formState.errors.root?.message}>
          {t("settings.profile.save")}
        </SubmitButton>
        <p role="status" className="text-sm text-accent-ink empty:hidden">
          {saved && t("settings.saved")}
        </p>
      </form>
      <div className="mt-8 max-w-[26rem]">
        <ReceiptsSwitch />
      </div>
    </>
  );
}
