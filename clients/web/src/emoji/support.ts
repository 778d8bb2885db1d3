/** One emoji of each version since most people have pictures, the newest first. */
const samples: [version: number, emoji: string][] = [
  [17, "🫪"],
  [16, "🫩"],
  [15, "🫨"],
  [14, "🫠"],
  [13, "🥲"],
];
const OLDEST = 12;

let known: number | undefined;

/** The last version of Unicode's emoji that the fonts here have pictures for: a picture has colours, its stand-in has none. */
export function newestEmoji(): number {
  return (known ??= samples.find(([, emoji]) => isColoured(emoji))?.[0] ?? OLDEST) + 0.9;
}

function isColoured(emoji: string): boolean {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 16;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) return true;
  pen.textBaseline = "top";
  pen.font = "14px sans-serif";
  pen.fillText(emoji, 0, 0);
  const { data } = pen.getImageData(0, 0, 16, 16);
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at + 1] !== data[at + 2]) return true;
  }
  return false;
}
