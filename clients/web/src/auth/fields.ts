import type { Problem } from "@mlchat/features";
import type { FieldPath, FieldValues, RefCallBack, UseFormRegisterReturn, UseFormReturn } from "react-hook-form";

export type FieldBinding = Pick<UseFormRegisterReturn, "name" | "onChange" | "onBlur"> & {
  inputRef: RefCallBack;
  error: string | undefined;
};

/** The props that tie one of our fields to the form. */
export function field<Values extends FieldValues>(form: UseFormReturn<Values>, name: FieldPath<Values>): FieldBinding {
  const { ref, onChange, onBlur } = form.register(name);
  return { name, onChange, onBlur, inputRef: ref, error: form.getFieldState(name, form.formState).error?.message };
}

/** Fields that a problem is about although it points nowhere. */
const usualField: Record<string, string> = { "/problems/bad-credentials": "password" };

/** Shows a refusal where it belongs: at the field that it points to, else above the button. */
export function showProblem<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  problem: Problem,
  sentence: string,
): void {
  const pointed = problem.errors?.map((error) => error.pointer.slice(1)) ?? [];
  const name = [...pointed, usualField[problem.type]].find((one) => one !== undefined && one in form.getValues());
  if (name === undefined) {
    form.setError("root", { message: sentence });
  } else {
    form.setError(name as FieldPath<Values>, { message: sentence }, { shouldFocus: true });
  }
}
