import { createTheme, type Direction, type Theme, type ThemeOptions } from "@mui/material/styles";
import type { Localization } from "@mui/material/locale";
import { fontStack } from "../tokens";
import { components } from "./components";

const shade = (main: string, strong: string, on: string) => ({
  main: `var(--ml-${main})`,
  light: `var(--ml-${main})`,
  dark: `var(--ml-${strong})`,
  contrastText: `var(--ml-${on})`,
});

const look: ThemeOptions = {
  cssVariables: { nativeColor: true, disableCssColorScheme: true },
  palette: {
    primary: shade("accent", "accent-hover", "on-accent"),
    error: shade("danger", "danger", "canvas"),
    warning: shade("notice", "notice", "canvas"),
    text: { primary: "var(--ml-ink)", secondary: "var(--ml-ink-soft)", disabled: "var(--ml-ink-soft)" },
    background: { default: "var(--ml-canvas)", paper: "var(--ml-raised)" },
    divider: "var(--ml-line)",
  },
  typography: {
    fontFamily: fontStack,
    fontSize: 14,
    button: { textTransform: "none", fontWeight: 600, letterSpacing: 0 },
  },
  shape: { borderRadius: 9 },
  components,
};

/** What Material UI's parts say by themselves, in one language. */
export type WidgetWords = Localization | Record<string, never>;

/** Material UI drawn with our tokens. Its colours are the tokens' variables, so one theme serves light, dark and high contrast. */
export function themeOf(direction: Direction, widgets: WidgetWords = {}): Theme {
  return createTheme({ ...look, direction }, widgets);
}
