import type { Block, Inline } from "./blocks";
import { parse } from "./parse";

/** Whom a message calls: people by username, in the order of their first mention, and whether it calls everybody. */
export type Mentioned = { names: string[]; everybody: boolean };

/** What the server finds in the same text; `api/markdown/mentions.json` holds both to the same answers. */
export function mentionedIn(content: string): Mentioned {
  const all = parse(content).flatMap(inBlock);
  const names = all.flatMap((inline) => (inline.kind === "mention" ? [inline.name] : []));
  return { names: [...new Set(names)], everybody: all.some(({ kind }) => kind === "everybody") };
}

function inBlock(block: Block): Inline[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.inlines.flatMap(inInline);
    case "quote":
      return block.blocks.flatMap(inBlock);
    case "list":
      return block.items.flatMap(({ blocks }) => blocks.flatMap(inBlock));
    case "table":
      return [block.head, ...block.rows].flat(2).flatMap(inInline);
    case "code":
    case "rule":
      return [];
  }
}

function inInline(inline: Inline): Inline[] {
  return "inlines" in inline ? inline.inlines.flatMap(inInline) : [inline];
}
