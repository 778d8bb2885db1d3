/** Sizes and times that do not depend on the theme. */
export const scale = {
  radiusSmall: "6px",
  radius: "9px",
  radiusLarge: "14px",
  quick: "120ms",
  calm: "200ms",
} as const;

export const fontStack = "'Inter Variable', system-ui, 'Segoe UI', 'Noto Sans', sans-serif";
