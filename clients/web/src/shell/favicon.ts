/** The site's icon with a count in its corner; too many to read becomes a dot. Drawn as in `public/favicon.svg`. */
export function badgedIcon(count: number): string {
  const number =
    count > 99
      ? ""
      : `<text x="22" y="27.3" font-family="system-ui,sans-serif" font-size="${count > 9 ? "13" : "15"}" font-weight="700" fill="#fff" text-anchor="middle">${String(count)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<path d="M9 3h14a7 7 0 0 1 7 7v7a7 7 0 0 1-7 7h-7.2l-6.1 5.1A1 1 0 0 1 8 28.3V24A7 7 0 0 1 2 17v-7a7 7 0 0 1 7-7z" fill="#0b6b5c"/>
<circle cx="22" cy="22" r="10" fill="#bf3f0d" stroke="#fff" stroke-width="1.5"/>${number}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
