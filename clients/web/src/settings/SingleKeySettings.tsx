import Button from "@mui/material/Button";
import { useId, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Keys } from "../shortcuts/Keys";
import { usualSingleKeys, type SingleKeys, type SingleName } from "../shortcuts/registry";
import { singleKeyOf, singleKeys, withKey } from "../shortcuts/singleKeys";

const names = Object.keys(usualSingleKeys) as SingleName[];

/** Which single key does what: whoever speaks to their machine, or has another keyboard, chooses others. */
export function SingleKeySettings() {
  const { t } = useTranslation();
  const hint = useId();
  const keys = singleKeys.use();
  const [asked, setAsked] = useState<SingleName>();

  const answer = (name: SingleName, event: KeyboardEvent) => {
    if (event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    const key = event.key === "Delete" || event.key === "Backspace" ? "" : singleKeyOf(event);
    if (key !== undefined) singleKeys.set(withKey(keys, name, key));
    if (key !== undefined || event.key === "Escape") setAsked(undefined);
  };

  return (
    <div role="group" aria-labelledby={`${hint}-title`} className="mt-2 rounded-md border border-line px-3.5 pt-3 pb-2">
      <h4 id={`${hint}-title`} className="text-sm font-semibold">
        {t("settings.keyboard.keys")}
      </h4>
      <p id={hint} className="mb-1 text-sm text-ink-soft text-pretty">
        {t("settings.keyboard.keysMore")} {t("settings.here")}
      </p>
      <ul>
        {names.map((name) => (
          <li key={name} className="flex min-h-11 items-center justify-between gap-4 border-b border-line last:border-0">
            <span className="min-w-0">{t(`shortcuts.${name}`)}</span>
            <Button
              size="small"
              color="inherit"
              variant={asked === name ? "outlined" : "text"}
              className="min-w-20 shrink-0"
              aria-describedby={hint}
              onClick={() => {
                setAsked(name);
              }}
              onBlur={() => {
                setAsked(undefined);
              }}
              onKeyDown={(event) => {
                if (asked === name) answer(name, event);
              }}
            >
              <span className="sr-only">{t(`shortcuts.${name}`)}: </span>
              <KeyOf asked={asked === name} keys={keys[name]} />
            </Button>
          </li>
        ))}
      </ul>
      <Button
        size="small"
        className="mt-1"
        disabled={isUsual(keys)}
        onClick={() => {
          singleKeys.set(usualSingleKeys);
        }}
      >
        {t("settings.keyboard.usual")}
      </Button>
    </div>
  );
}

function KeyOf({ asked, keys }: { asked: boolean; keys: string }) {
  const { t } = useTranslation();
  if (asked) return <>{t("settings.keyboard.press")}</>;
  return keys === "" ? <>{t("settings.keyboard.noKey")}</> : <Keys keys={keys} />;
}

function isUsual(keys: SingleKeys): boolean {
  return names.every((name) => keys[name] === usualSingleKeys[name]);
}
