import { usePreferences } from "@mlchat/features";
import { setAppearance, useAppearance, type Theme } from "@mlchat/ui";

/** The theme, and how to choose another one: here at once, on one's other devices in a moment. */
export function useTheme(): { theme: Theme; choose: (theme: Theme) => void } {
  const { theme } = useAppearance();
  const { prefer } = usePreferences();
  const choose = (chosen: Theme) => {
    setAppearance({ theme: chosen });
    prefer({ theme: chosen });
  };
  return { theme, choose };
}
