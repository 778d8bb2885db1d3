import { CacheProvider, withEmotionCache } from "@emotion/react";
import GlobalStyles from "@mui/material/GlobalStyles";
import { StyledEngineProvider, ThemeProvider } from "@mui/material/styles";
import { useMemo, type ReactNode } from "react";
import type { RightToLeft } from "./rightToLeft";
import { themeOf, type WidgetWords } from "./theme";

type LookProps = {
  /** What Material UI's parts say by themselves, where it is not English. */
  widgets?: WidgetWords | undefined;
  /** Mirrors Material UI's parts, for languages that are written from right to left. */
  mirrored?: RightToLeft | undefined;
  children: ReactNode;
};

/** Puts Material UI into its CSS layer, below Tailwind's utilities, and gives it our theme. */
export function Look({ widgets, mirrored, children }: LookProps) {
  const theme = useMemo(() => themeOf(mirrored ? "rtl" : "ltr", widgets), [mirrored, widgets]);
  return (
    <StyledEngineProvider enableCssLayer>
      <GlobalStyles styles="@layer theme, base, mui, components, utilities;" />
      <Mirror mirrored={mirrored}>
        <ThemeProvider theme={theme}>{children}</ThemeProvider>
      </Mirror>
    </StyledEngineProvider>
  );
}

/** One tree for both directions: turning the page around takes nothing down that is open. */
const Mirror = withEmotionCache<Pick<LookProps, "mirrored" | "children">>(({ mirrored, children }, usual) => (
  <CacheProvider value={mirrored ?? usual}>{children}</CacheProvider>
));
