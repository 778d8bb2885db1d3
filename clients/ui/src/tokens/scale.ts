/** Ours, then what systems bring along, for Chinese and Arabic too. */
export const fontStack = [
  "'Inter Variable'",
  "system-ui",
  "'Segoe UI'",
  "'Noto Sans'",
  "'PingFang SC'",
  "'Hiragino Sans GB'",
  "'Microsoft YaHei'",
  "'Noto Sans CJK SC'",
  "'Noto Sans SC'",
  "'SF Arabic'",
  "'Noto Sans Arabic'",
  "'Noto Naskh Arabic'",
  "sans-serif",
].join(", ");

/** Sizes and times that do not depend on the theme. */
export const scale = {
  radiusSmall: "6px",
  radius: "9px",
  radiusLarge: "14px",
  quick: "120ms",
  calm: "200ms",
  font: fontStack,
} as const;
