import Switch from "@mui/material/Switch";
import { useId, type ReactNode } from "react";

/** What belongs together on a screen, under a heading of its own. */
export function Group({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-8">
      <h3 id={id} className="text-[15px] font-semibold">
        {title}
      </h3>
      {more && <p className="mt-0.5 text-sm text-ink-soft text-pretty">{more}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}

type ToggleProps = { label: string; more?: string; checked: boolean; onChange: (checked: boolean) => void };

/** Something that is on or off. */
export function Toggle({ label, more, checked, onChange }: ToggleProps) {
  const id = useId();
  return (
    <label className="flex min-h-11 cursor-pointer items-center justify-between gap-4 py-1.5">
      <span className="min-w-0">
        <span id={id} className="block font-medium">
          {label}
        </span>
        {more && (
          <span id={`${id}-more`} className="block text-sm text-ink-soft text-pretty">
            {more}
          </span>
        )}
      </span>
      <Switch
        checked={checked}
        className="shrink-0"
        slotProps={{ input: { "aria-labelledby": id, ...(more && { "aria-describedby": `${id}-more` }) } }}
        onChange={(_, now) => {
          onChange(now);
        }}
      />
    </label>
  );
}

type Option<Value extends string> = { value: Value; label: ReactNode; more?: ReactNode; picture?: ReactNode };

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: Option<Value>[];
  /** Side by side instead of one below the other. */
  columns?: boolean | "narrow";
  onChange: (value: Value) => void;
};

/** One of a few, all of them in sight. */
export function Choice<Value extends string>({ label, value, options, columns, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={columns === undefined ? "flex flex-col gap-2" : `grid gap-2.5 ${columns === "narrow" ? "grid-cols-[repeat(auto-fit,minmax(min(6rem,100%),1fr))]" : "grid-cols-[repeat(auto-fit,minmax(min(8.5rem,100%),1fr))]"}`}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={`relative cursor-pointer rounded-md border px-3.5 py-2.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus ${
            value === option.value
              ? "border-focus bg-accent-soft shadow-[inset_0_0_0_1px_var(--ml-focus)] forced-colors:outline-2"
              : "border-edge hover:bg-hover"
          }`}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            className="absolute opacity-0"
            onChange={() => {
              onChange(option.value);
            }}
          />
          {option.picture}
          <span className="block font-medium">{option.label}</span>
          {option.more && <span className="block text-sm text-ink-soft text-pretty">{option.more}</span>}
        </label>
      ))}
    </div>
  );
}

/** Something went wrong, said where it did. */
export function Fault({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="my-3 rounded-md bg-danger-soft px-3.5 py-3 text-sm text-danger">
      {children}
    </p>
  );
}
