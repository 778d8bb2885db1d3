import { useTranslation } from "react-i18next";
import type { Catalogue } from "../language/en";

const signs: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓" };

/** A chord as the keys that one presses together. */
export function Keys({ keys }: { keys: string }) {
  const { t } = useTranslation();
  const name = (key: string) => {
    if (key === "mod") return isMac() ? "⌘" : t("shortcuts.key.ctrl");
    if (key === "Escape") return t("shortcuts.key.escape");
    if (key === "alt" || key === "shift" || key === "Enter") return t(`shortcuts.key.${key.toLowerCase() as KeyName}`);
    return signs[key] ?? key.toUpperCase();
  };
  return (
    <span dir="ltr" className="inline-flex gap-1">
      {keys.split("+").map((key) => (
        <kbd key={key} className="min-w-6 rounded-sm border border-line bg-sidebar px-1.5 text-center font-sans text-xs leading-[22px] text-ink">
          {name(key)}
        </kbd>
      ))}
    </span>
  );
}

type KeyName = keyof Catalogue["shortcuts"]["key"];

export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
