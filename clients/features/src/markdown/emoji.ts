const one = String.raw`(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)\p{Emoji_Modifier}?[\u{E0020}-\u{E007F}]*(?:\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)*)`;
const few = new RegExp(String.raw`^\s*(?:${one}\s*){1,12}$`, "u");

/** Whether a message is a few emoji and nothing else: it is shown large then. */
export function isFewEmoji(content: string): boolean {
  return content.length <= 200 && few.test(content);
}
