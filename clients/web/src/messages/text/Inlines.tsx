import type { Inline } from "@mlchat/features";
import { MessageLink } from "./MessageLink";
import { EverybodyChip, PersonChip, RoomChip } from "./chips";

/** Draws what stands in a line. */
export function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, index) => <InlineView key={index} inline={inline} />);
}

function InlineView({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "strong":
      return (
        <strong className="font-semibold">
          <Inlines inlines={inline.inlines} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inlines inlines={inline.inlines} />
        </em>
      );
    case "deleted":
      return (
        <del>
          <Inlines inlines={inline.inlines} />
        </del>
      );
    case "code":
      return (
        <code dir="ltr" className="rounded-sm border border-line bg-code px-1 py-px font-mono text-[0.875em] whitespace-pre-wrap">
          {inline.text}
        </code>
      );
    case "break":
      return <br />;
    case "link":
      return (
        <MessageLink href={inline.href} bare={inline.bare}>
          <Inlines inlines={inline.inlines} />
        </MessageLink>
      );
    case "mention":
      return <PersonChip username={inline.name} written={inline.text} />;
    case "everybody":
      return <EverybodyChip written={inline.text} />;
    case "room":
      return <RoomChip name={inline.name} written={inline.text} />;
  }
}
