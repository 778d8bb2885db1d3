import { setAppearance, useAppearance, type Density, type TextSize } from "@mlchat/ui";
import { useTranslation } from "react-i18next";
import { useTheme } from "../preferences/useTheme";
import { Choice, Group, Toggle } from "./parts";
import { Sample } from "./Sample";
import { ThemePicture } from "./ThemePicture";

const themes = ["system", "light", "dark"] as const;

const sizes = { small: "textSmall", system: "textUsual", large: "textLarge", larger: "textLarger" } as const satisfies Record<TextSize, string>;
const densities = { system: "roomy", compact: "compact" } as const satisfies Record<Density, string>;

/** How the page looks. What is chosen shows at once, here and everywhere. */
export function AppearanceSettings() {
  const { t } = useTranslation();
  const { contrast, textSize, density } = useAppearance();
  const { theme, choose } = useTheme();
  return (
    <>
      <Group title={t("settings.appearance.theme")}>
        <Choice
          label={t("settings.appearance.theme")}
          columns="narrow"
          value={theme}
          options={themes.map((value) => ({
            value,
            label: t(`menu.${value}`),
            picture: <ThemePicture theme={value} contrast={contrast} />,
          }))}
          onChange={choose}
        />
        <div className="mt-3">
          <Toggle
            label={t("settings.appearance.highContrast")}
            more={`${t("settings.appearance.highContrastMore")} ${t("settings.here")}`}
            checked={contrast === "more"}
            onChange={(on) => {
              setAppearance({ contrast: on ? "more" : "system" });
            }}
          />
        </div>
      </Group>
      <Group title={t("settings.appearance.text")} more={t("settings.here")}>
        <Choice
          label={t("settings.appearance.text")}
          columns
          value={textSize}
          options={(Object.keys(sizes) as TextSize[]).map((value) => ({ value, label: t(`settings.appearance.${sizes[value]}`) }))}
          onChange={(chosen) => {
            setAppearance({ textSize: chosen });
          }}
        />
      </Group>
      <Group title={t("settings.appearance.density")} more={t("settings.here")}>
        <Choice
          label={t("settings.appearance.density")}
          columns
          value={density}
          options={(Object.keys(densities) as Density[]).map((value) => ({ value, label: t(`settings.appearance.${densities[value]}`) }))}
          onChange={(chosen) => {
            setAppearance({ density: chosen });
          }}
        />
      </Group>
      <Group title={t("settings.appearance.preview")}>
        <Sample />
      </Group>
    </>
  );
}
