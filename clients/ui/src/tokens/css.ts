import { dark, darkHighContrast, light, lightHighContrast, type Palette } from "./palette";
import { scale } from "./scale";

/** `accentSoft` is `--ml-accent-soft` in a style sheet. */
export function variable(name: string): string {
  return `--ml-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The tokens as a style sheet: the theme follows `color-scheme`, so that "as the system" needs no script. */
export function tokenSheet(): string {
  const highContrast = colours(lightHighContrast, darkHighContrast);
  return `
:root { color-scheme: light dark; ${colours(light, dark)} ${sizes()} }
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; }
:root[data-contrast="more"] { ${highContrast} }
@media (prefers-contrast: more) { :root { ${highContrast} } }
`;
}

function colours(inLight: Palette, inDark: Palette): string {
  const names = Object.keys(inLight) as (keyof Palette)[];
  return names.map((name) => `${variable(name)}: light-dark(${inLight[name]}, ${inDark[name]});`).join(" ");
}

function sizes(): string {
  return Object.entries(scale)
    .map(([name, value]) => `${variable(name)}: ${value};`)
    .join(" ");
}
