import { usePreferences } from "@mlchat/features";
import { useTranslation } from "react-i18next";
import { ownZone, type Quiet } from "../notices/quiet";
import { Group, Toggle } from "./parts";

const night = { from: "22:00", to: "07:00" };
const never = { from: "00:00", to: "00:00" };

/** When nothing rings. */
export function QuietHours() {
  const { t } = useTranslation();
  const { preferences, prefer } = usePreferences();
  const { dnd } = preferences;
  const set = (times: Partial<Quiet>) => {
    prefer({ dnd: { ...night, ...dnd, ...times, zone: ownZone() } });
  };
  return (
    <Group title={t("settings.notifications.quiet")}>
      <Toggle
        label={t("settings.notifications.quietOn")}
        more={t("settings.notifications.quietMore")}
        checked={dnd !== undefined}
        onChange={(on) => {
          if (on) set({});
          else set(never);
        }}
      />
      {dnd && (
        <div className="mt-2 flex flex-wrap gap-x-6 gap-y-3">
          <TimeField
            label={t("settings.notifications.from")}
            value={dnd.from}
            onChange={(from) => {
              set({ from });
            }}
          />
          <TimeField
            label={t("settings.notifications.to")}
            value={dnd.to}
            onChange={(to) => {
              set({ to });
            }}
          />
        </div>
      )}
    </Group>
  );
}

function TimeField({ label, value, onChange }: { label: string; value: string; onChange: (time: string) => void }) {
  return (
    <label className="flex items-center gap-2.5 text-sm font-medium">
      {label}
      <input
        type="time"
        required
        value={value}
        className="h-9 rounded-md border border-edge bg-field px-2 text-ink pointer-coarse:h-11"
        onChange={(event) => {
          // While somebody types there may be no time yet.
          if (event.target.value !== "") onChange(event.target.value);
        }}
      />
    </label>
  );
}
