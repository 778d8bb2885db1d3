import { isFewEmoji, useBlocks } from "@mlchat/features";
import { memo } from "react";
import { Blocks } from "./Blocks";

/**
 * What a message says, with its Markdown: each block in its own direction, line breaks kept, long words broken. The same
 * content is neither parsed nor drawn twice.
 */
export const MessageText = memo(function MessageText({ content }: { content: string }) {
  const blocks = useBlocks(content);
  return (
    <div
      className={`flex max-w-[56rem] min-w-0 flex-col gap-1.5 text-ink [overflow-wrap:anywhere] ${
        isFewEmoji(content) ? "text-[2.25rem] leading-tight" : ""
      }`}
    >
      <Blocks blocks={blocks} />
    </div>
  );
});
