/** The skin tones of emoji, from light to dark. */
export const tones = [1, 2, 3, 4, 5] as const;

export type Tone = (typeof tones)[number];

const signs: Record<Tone, string> = { 1: "🏻", 2: "🏼", 3: "🏽", 4: "🏾", 5: "🏿" };

const hasSkin = /\p{Emoji_Modifier_Base}/u;

/** The emoji in a skin tone where everybody in it may have one: the tone stands behind each of them. */
export function inTone(emoji: string, tone: Tone | undefined): string {
  if (tone === undefined) return emoji;
  return emoji
    .split("\u200d")
    .map((part) => (hasSkin.test(part) ? part.replace(/\ufe0f$/, "") + signs[tone] : part))
    .join("\u200d");
}

const KEY = "mlchat.skin-tone";

/** The skin tone that was chosen in this browser; none is the yellow that nobody has. */
export function keptTone(): Tone | undefined {
  const kept = Number(localStorage.getItem(KEY));
  return tones.find((tone) => tone === kept);
}

export function keepTone(tone: Tone | undefined): void {
  if (tone === undefined) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, String(tone));
}
