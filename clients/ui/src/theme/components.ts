import type { Components } from "@mui/material/styles";

/** Where Material UI's own look gives way to ours: no ripples, no shadows on buttons, quiet edges, one focus ring. */
export const components: Components = {
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { disableElevation: true },
    styleOverrides: {
      root: { borderRadius: "var(--ml-radius)", paddingInline: 14, minHeight: 36 },
      sizeLarge: { minHeight: 44, fontSize: 15 },
      sizeSmall: { minHeight: 28, paddingInline: 10, fontSize: 13, borderRadius: "var(--ml-radius-small)" },
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
        fontSize: 15,
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
      root: { borderRadius: "var(--ml-radius-small)", minHeight: 36, fontSize: 14, gap: 10, paddingInline: 10 },
    },
  },
  MuiSkeleton: { defaultProps: { animation: "pulse" } },
};
