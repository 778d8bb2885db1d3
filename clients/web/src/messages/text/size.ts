import type { Block, Inline } from "@mlchat/features";

/** A line counts as much as so many characters. */
const LINE = 50;

/** How much there is to read in blocks, in characters, about. */
export function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + LINE + sizeOfBlock(block), 0);
}

function sizeOfBlock(block: Block): number {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return sizeOfInlines(block.inlines);
    case "quote":
      return sizeOf(block.blocks);
    case "list":
      return block.items.reduce((sum, { blocks }) => sum + sizeOf(blocks), 0);
    case "code":
      return LINE * block.text.split("\n").length;
    case "table":
      return LINE * (block.rows.length + 1);
    case "rule":
      return 0;
  }
}

function sizeOfInlines(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => sum + sizeOfInline(inline), 0);
}

function sizeOfInline(inline: Inline): number {
  if (inline.kind === "break") return LINE;
  return "inlines" in inline ? sizeOfInlines(inline.inlines) : inline.text.length + LINE * (inline.text.split("\n").length - 1);
}
