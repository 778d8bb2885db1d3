import { useHabits } from "@mlchat/features";
import { Sheet } from "@mlchat/ui";
import { useTranslation } from "react-i18next";
import { Keys } from "./Keys";
import { localKeys, shortcuts, singles, type Shortcut } from "./registry";
import { singleKeys } from "./singleKeys";

const groups: Shortcut["group"][] = ["moving", "messages", "writing"];

/** All shortcuts, by what they are for. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { sendKey, singleKeyShortcuts } = useHabits();
  const keysOf = (name: string, keys: string) => {
    if (sendKey === "enter") return keys;
    return name === "send" ? "mod+Enter" : name === "line" ? "Enter" : keys;
  };
  const alone = singleKeys.use();
  const lines = [...shortcuts, ...(singleKeyShortcuts ? singles(alone) : []), ...localKeys];
  return (
    <Sheet title={t("shortcuts.title")} closeLabel={t("shell.close")} onClose={onClose}>
      {groups.map((group) => (
        <section key={group} className="mb-5 last:mb-0">
          <h3 className="mb-1 text-[13px] font-semibold text-ink-soft">{t(`shortcuts.group.${group}`)}</h3>
          <dl>
            {lines
              .filter((line) => line.group === group)
              .map(({ name, keys }) => (
                <div key={name} className="flex min-h-9 items-center justify-between gap-4 border-b border-line last:border-0">
                  <dt>{t(`shortcuts.${name}`)}</dt>
                  <dd>
                    <Keys keys={keysOf(name, keys)} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Sheet>
  );
}
