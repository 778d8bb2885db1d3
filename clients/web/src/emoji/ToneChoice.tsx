import { useId } from "react";
import { useTranslation } from "react-i18next";
import { inTone, tones, type Tone } from "./tones";

const names = ["none", "light", "mediumLight", "medium", "mediumDark", "dark"] as const;

type ToneChoiceProps = { tone: Tone | undefined; onTone: (tone: Tone | undefined) => void };

/** The skin tone of all emoji that have one. */
export function ToneChoice({ tone, onTone }: ToneChoiceProps) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t("emoji.tone")} className="flex shrink-0">
      {[undefined, ...tones].map((one) => (
        <label
          key={one ?? 0}
          title={t(`emoji.tones.${names[one ?? 0]}`)}
          className={`flex size-6 cursor-pointer items-center justify-center rounded-sm text-[15px] leading-none has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:size-8 ${one === tone ? "bg-selected forced-colors:outline" : "hover:bg-hover"}`}
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={one === tone}
            aria-label={t(`emoji.tones.${names[one ?? 0]}`)}
            onChange={() => {
              onTone(one);
            }}
          />
          <span aria-hidden="true">{inTone("✋", one)}</span>
        </label>
      ))}
    </div>
  );
}
