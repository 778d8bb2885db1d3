import { expect, test } from "vitest";
import { dark, darkHighContrast, light, lightHighContrast, type Palette } from "../src/tokens";

const palettes = { light, dark, lightHighContrast, darkHighContrast };

/** What is written on what. */
const texts: [keyof Palette, keyof Palette][] = [
  ["ink", "canvas"],
  ["ink", "sidebar"],
  ["ink", "selected"],
  ["ink", "raised"],
  ["inkSoft", "canvas"],
  ["inkSoft", "sidebar"],
  ["inkSoft", "selected"],
  ["inkSoft", "field"],
  ["accentInk", "canvas"],
  ["accentInk", "accentSoft"],
  ["onAccent", "accent"],
  ["onAccent", "accentHover"],
  ["onUnread", "unread"],
  ["unread", "canvas"],
  ["danger", "canvas"],
  ["danger", "dangerSoft"],
  ["notice", "noticeSoft"],
  ["ink", "code"],
  ["codeKeyword", "code"],
  ["codeString", "code"],
  ["codeNumber", "code"],
  ["codeName", "code"],
  ["codeComment", "code"],
  ["notice", "canvas"],
];

test.each(Object.entries(palettes))("text is readable in %s", (_, palette) => {
  const faint = texts.filter(([text, surface]) => contrast(palette[text], palette[surface]) < 4.5);
  expect(faint).toEqual([]);
});

test.each(Object.entries(palettes))("edges and focus can be seen in %s", (_, palette) => {
  expect(contrast(palette.edge, palette.canvas)).toBeGreaterThanOrEqual(3);
  expect(contrast(palette.focus, palette.canvas)).toBeGreaterThanOrEqual(3);
  expect(contrast(palette.focus, palette.sidebar)).toBeGreaterThanOrEqual(3);
});

/** The contrast of two colours as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [dimmer = 0, brighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (brighter + 0.05) / (dimmer + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
