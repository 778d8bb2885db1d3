import { fromMarkdown, type Extension, type Options } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { asWritten, type Block } from "./blocks";
import { isPlain } from "./marks";
import { shownAt } from "./shownAt";
import { isTangle } from "./tangle";
import { toBlocks } from "./toBlocks";

/**
 * CommonMark and what GitHub adds, less what surprises in a chat: a line of hyphens does not turn the line above it into
 * a heading, and there are no footnotes.
 */
const options: Options = {
  extensions: [
    gfm({ singleTilde: false }),
    {
      disable: { null: ["setextUnderline", "gfmFootnoteDefinition", "gfmFootnoteCall", "gfmPotentialFootnoteCall"] },
    },
  ],
  mdastExtensions: [...gfmFromMarkdown().map(withoutSecondLook), shownAt],
};

/** The library looks for addresses once more in the finished tree, recursively: too deep for what people may send. */
function withoutSecondLook({ transforms: _, ...extension }: Extension): Extension {
  return extension;
}

/** What a message shows. */
export function parse(content: string): Block[] {
  return isPlain(content) || isTangle(content) ? asWritten(content) : toBlocks(fromMarkdown(content, options), content);
}
