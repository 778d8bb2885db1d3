import FormControl from "@mui/material/FormControl";
import FormHelperText from "@mui/material/FormHelperText";
import OutlinedInput, { type OutlinedInputProps } from "@mui/material/OutlinedInput";
import { useId, type ReactNode } from "react";

export type FieldProps = Omit<OutlinedInputProps, "error" | "id"> & {
  label: string;
  /** What is expected, said before anything is wrong; an error takes its place. */
  hint?: ReactNode;
  error?: string | undefined;
};

/** A labelled input with its rule or its error below it, which belongs to the input for screen readers. */
export function Field({ label, hint, error, inputProps, ...input }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <FormControl error={error !== undefined} fullWidth>
      <label htmlFor={id} className="mb-1.5 text-sm font-medium text-ink">
        {label}
      </label>
      <OutlinedInput
        {...input}
        id={id}
        error={error !== undefined}
        inputProps={{ ...inputProps, "aria-describedby": note ? `${id}-note` : undefined, "aria-invalid": error !== undefined }}
      />
      {note && (
        <FormHelperText
          id={`${id}-note`}
          role={error ? "alert" : undefined}
          className={`mx-0 mt-1.5 text-[13px] ${error ? "" : "text-ink-soft"}`}
        >
          {note}
        </FormHelperText>
      )}
    </FormControl>
  );
}
