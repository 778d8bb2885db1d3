import type { Block, Inline } from "./blocks";

/** What blocks say, without marks. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(blockText).join("\n");
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return textOfInlines(block.inlines);
    case "quote":
      return textOfBlocks(block.blocks);
    case "list":
      return block.items
        .map(({ checked, blocks }, index) => `${signOf(checked, block.ordered, block.start + index)} ${textOfBlocks(blocks)}`)
        .join("\n");
    case "code":
      return block.text;
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(textOfInlines).join(", ")).join("\n");
    case "rule":
      return "";
  }
}

function signOf(checked: boolean | undefined, ordered: boolean, number: number): string {
  if (checked !== undefined) return checked ? "☑" : "☐";
  return ordered ? `${number}.` : "•";
}

export function textOfInlines(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join("");
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case "break":
      return "\n";
    case "strong":
    case "emphasis":
    case "deleted":
    case "link":
      return textOfInlines(inline.inlines);
    default:
      return inline.text;
  }
}
