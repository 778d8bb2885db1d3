// Draws the icons that systems want as PNG from the two SVG files beside them: `node tools/icons.mjs`, after changing one.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const folder = new URL("../web/public/", import.meta.url);

/** `favicon.svg` is the sign itself; `icon.svg` fills the square, with room around the sign for systems that cut it. */
const icons = [
  { from: "favicon.svg", to: "icons/any-192.png", size: 192 },
  { from: "favicon.svg", to: "icons/any-512.png", size: 512 },
  { from: "icon.svg", to: "icons/maskable-192.png", size: 192 },
  { from: "icon.svg", to: "icons/maskable-512.png", size: 512 },
  { from: "icon.svg", to: "icons/apple-touch-180.png", size: 180 },
];

const browser = await chromium.launch({
  executablePath: process.env.MLCHAT_TEST_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage();
for (const { from, to, size } of icons) {
  const svg = await readFile(new URL(from, folder), "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(to, folder), png);
  console.log(`${fileURLToPath(new URL(to, folder))}: ${png.length} bytes`);
}
await browser.close();
