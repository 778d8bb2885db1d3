import { memo } from "react";
import { linkify } from "./linkify";

/** A message's words as they were written: line breaks kept, each message in its own direction, long words broken. */
export const MessageText = memo(function MessageText({ content }: { content: string }) {
  return (
    <div dir="auto" className="max-w-[56rem] text-ink [overflow-wrap:anywhere] whitespace-pre-wrap">
      {linkify(content).map((piece, index) =>
        piece.kind === "text" ? (
          piece.text
        ) : (
          <a
            key={index}
            href={piece.href}
            rel="noopener noreferrer"
            target={piece.href.startsWith("mailto:") ? undefined : "_blank"}
            className="underline decoration-1 underline-offset-2 hover:decoration-2"
          >
            {piece.text}
          </a>
        ),
      )}
    </div>
  );
});
