import type { Block } from "@mlchat/features";
import { CodeBlock } from "./CodeBlock";
import { Fold } from "./Fold";
import { Inlines } from "./Inlines";
import { ListBlock } from "./ListBlock";
import { sizeOf } from "./size";
import { TableBlock } from "./TableBlock";

type BlocksProps = {
  blocks: readonly Block[];
  /** In a list, whose direction holds for all of it. */
  inherited?: boolean;
};

/** Draws what a message can show, and nothing else. */
export function Blocks({ blocks, inherited = false }: BlocksProps) {
  return blocks.map((block, index) => <BlockView key={index} block={block} dir={inherited ? undefined : "auto"} />);
}

/** A quote longer than so many characters or lines is shown in part first. */
const LONG_QUOTE = 700;

const headings = ["text-xl leading-snug", "text-lg leading-snug", "text-base"];

function BlockView({ block, dir }: { block: Block; dir: "auto" | undefined }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p dir={dir} className="whitespace-pre-wrap">
          <Inlines inlines={block.inlines} />
        </p>
      );
    case "heading":
      return (
        <div
          dir={dir}
          role="heading"
          aria-level={Math.min(6, block.depth + 3)}
          className={`mt-1 font-semibold tracking-tight ${headings[block.depth - 1] ?? "text-base"}`}
        >
          <Inlines inlines={block.inlines} />
        </div>
      );
    case "quote":
      return (
        <blockquote className="border-s-[3px] border-edge/60 ps-3 text-ink-soft">
          <Fold long={sizeOf(block.blocks) > LONG_QUOTE}>
            <div className="flex flex-col gap-1.5">
              <Blocks blocks={block.blocks} />
            </div>
          </Fold>
        </blockquote>
      );
    case "list":
      return <ListBlock list={block} dir={dir} />;
    case "code":
      return <CodeBlock language={block.language} text={block.text} />;
    case "table":
      return <TableBlock table={block} />;
    case "rule":
      return <hr className="my-1 border-line" />;
  }
}
