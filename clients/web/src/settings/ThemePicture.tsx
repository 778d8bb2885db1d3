import { dark, darkHighContrast, light, lightHighContrast, type Palette } from "@mlchat/ui/tokens";

type ThemePictureProps = { theme: "system" | "light" | "dark"; contrast: "system" | "more" };

/** A theme as a small picture of the page; that of the system is half and half. */
export function ThemePicture({ theme, contrast }: ThemePictureProps) {
  const [inLight, inDark] = contrast === "more" ? [lightHighContrast, darkHighContrast] : [light, dark];
  return (
    <svg viewBox="0 0 120 72" aria-hidden="true" className="mb-2 w-full rounded-sm border border-line rtl:-scale-x-100">
      <Page palette={theme === "dark" ? inDark : inLight} />
      {theme === "system" && (
        <g style={{ clipPath: "inset(0 0 0 60px)" }}>
          <Page palette={inDark} />
        </g>
      )}
    </svg>
  );
}

function Page({ palette }: { palette: Palette }) {
  return (
    <>
      <rect width="120" height="72" fill={palette.canvas} />
      <rect width="34" height="72" fill={palette.sidebar} />
      <path d="M34 0v72" stroke={palette.line} />
      <rect x="6" y="10" width="16" height="4" rx="2" fill={palette.inkSoft} />
      <rect x="6" y="20" width="22" height="4" rx="2" fill={palette.accent} />
      <rect x="6" y="30" width="18" height="4" rx="2" fill={palette.inkSoft} />
      {[12, 30].map((y) => (
        <g key={y}>
          <rect x="42" y={y} width="10" height="10" rx="3" fill={palette.accent} />
          <rect x="57" y={y} width="24" height="3.5" rx="1.75" fill={palette.ink} />
          <rect x="57" y={y + 6} width={y === 12 ? 50 : 38} height="3.5" rx="1.75" fill={palette.inkSoft} />
        </g>
      ))}
      <rect x="42" y="53" width="70" height="12" rx="4" fill={palette.field} stroke={palette.edge} />
    </>
  );
}
