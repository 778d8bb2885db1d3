/**
 * What a message can show, and nothing else: whoever draws these cannot be made to draw what is not among them. Web and
 * mobile draw them each in their own way.
 */
export type Block =
  | { kind: "paragraph"; inlines: Inline[] }
  | { kind: "heading"; depth: number; inlines: Inline[] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "list"; ordered: boolean; start: number; items: Item[] }
  | { kind: "code"; language: string | undefined; text: string }
  | { kind: "table"; align: Align[]; head: Inline[][]; rows: Inline[][][] }
  | { kind: "rule" };

/** `checked` is there in lists of tasks. */
export type Item = { checked: boolean | undefined; blocks: Block[] };

export type Align = "left" | "right" | "center" | undefined;

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "strong" | "emphasis" | "deleted"; inlines: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "break" }
  /** `href` is http, https or mailto; `bare` when the address itself was written, not words for it. */
  | { kind: "link"; href: string; bare: boolean; inlines: Inline[] }
  /** Somebody by username. */
  | { kind: "mention"; name: string; text: string }
  /** Everybody in the room. */
  | { kind: "everybody"; text: string }
  /** A room by its name. */
  | { kind: "room"; name: string; text: string };

/** A text that shows as it was written. */
export function asWritten(text: string): Block[] {
  return [{ kind: "paragraph", inlines: [{ kind: "text", text }] }];
}
