import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type SubmitButtonProps = { working: boolean; fault?: string | undefined; children: ReactNode };

/** The one button of a form, and above it what went wrong with the form as a whole. */
export function SubmitButton({ working, fault, children }: SubmitButtonProps) {
  const { t } = useTranslation();
  return (
    <>
      {fault && (
        <p role="alert" className="rounded-md bg-danger-soft px-3.5 py-3 text-sm text-danger">
          {fault}
        </p>
      )}
      <Button type="submit" variant="contained" size="large" fullWidth aria-disabled={working}>
        {working ? t("auth.working") : children}
      </Button>
    </>
  );
}
