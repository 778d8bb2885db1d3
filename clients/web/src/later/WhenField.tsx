import { useId } from "react";
import { useTranslation } from "react-i18next";
import { fieldValue, fromField, wrongMoment } from "./moments";

type WhenFieldProps = { value: string; onChange: (value: string) => void };

/** A day and a time by the clock of this device, which it names. */
export function WhenField({ value, onChange }: WhenFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const wrong = wrongMoment(fromField(value));
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {t("later.when")}
      </label>
      <input
        id={id}
        type="datetime-local"
        required
        value={value}
        min={fieldValue(new Date())}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}-more`}
        className="h-11 w-full rounded-md border border-edge bg-field px-3 text-ink"
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <p id={`${id}-more`} className={`text-[13px] ${wrong === undefined ? "text-ink-soft" : "text-danger"}`}>
        {wrong === undefined ? t("later.zone", { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone }) : t(`later.${wrong}`)}
      </p>
    </div>
  );
}
