import type { Components } from "@mui/material/styles";

/** Where Material UI's own look gives way to ours: no ripples, no shadows on buttons, quiet edges, one focus ring. */
export const components: Components = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: {
        borderRadius: "var(--ml-radius)",
        paddingInline: 14,
        minHeight: 36,
        "&.MuiButton-outlined.MuiButton-colorInherit": { borderColor: "var(--ml-edge)" },
      },
      sizeLarge: { minHeight: 44, fontSize: "0.9375rem" },
      sizeSmall: { minHeight: 28, paddingInline: 10, fontSize: "0.8125rem", borderRadius: "var(--ml-radius-small)" },
    },
  },
  MuiIconButton: {
    styleOverrides: {
      root: {
        borderRadius: "var(--ml-radius)",
        color: "var(--ml-ink-soft)",
        "&.Mui-disabled": { color: "color-mix(in oklch, var(--ml-ink-soft) 60%, transparent)" },
      },
    },
  },
  MuiOutlinedInput: {
    styleOverrides: {
      root: {
        backgroundColor: "var(--ml-field)",
        borderRadius: "var(--ml-radius)",
        fontSize: "0.9375rem",
        "&:not(.Mui-error):not(.Mui-focused):hover .MuiOutlinedInput-notchedOutline": { borderColor: "var(--ml-ink-soft)" },
      },
      input: { height: "auto", padding: "10px 12px", lineHeight: "22px" },
      notchedOutline: { borderColor: "var(--ml-edge)" },
    },
  },
  MuiMenu: {
    styleOverrides: {
      paper: {
        border: "1px solid var(--ml-line)",
        borderRadius: "var(--ml-radius-large)",
        boxShadow: "0 12px 32px var(--ml-shadow)",
        backgroundImage: "none",
      },
      list: { padding: 6 },
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: { borderRadius: "var(--ml-radius-small)", minHeight: 36, fontSize: "0.875rem", gap: 10, paddingInline: 10 },
    },
  },
  MuiDialog: {
    styleOverrides: {
      container: { "@media (max-width: 768px)": { alignItems: "flex-end" } },
      paper: {
        backgroundColor: "var(--ml-raised)",
        backgroundImage: "none",
        border: "1px solid var(--ml-line)",
        borderRadius: "var(--ml-radius-large)",
        boxShadow: "0 24px 64px var(--ml-shadow)",
        "@media (max-width: 768px)": {
          margin: 0,
          width: "100%",
          maxWidth: "100%",
          maxHeight: "calc(100% - 48px)",
          borderRadius: "var(--ml-radius-large) var(--ml-radius-large) 0 0",
          paddingBottom: "env(safe-area-inset-bottom)",
        },
      },
    },
  },
  MuiSwitch: {
    styleOverrides: {
      track: {
        backgroundColor: "var(--ml-ink-soft)",
        opacity: 1,
        "@media (forced-colors: active)": { border: "1px solid ButtonText", boxSizing: "border-box" },
      },
      switchBase: { "&.Mui-checked + .MuiSwitch-track": { backgroundColor: "var(--ml-accent)", opacity: 1 } },
      thumb: { backgroundColor: "var(--ml-raised)", border: "1px solid var(--ml-edge)", boxShadow: "none" },
    },
  },
  MuiSkeleton: { defaultProps: { animation: "pulse" } },
};
