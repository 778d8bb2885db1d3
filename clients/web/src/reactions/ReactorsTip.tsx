import type { ShownReaction } from "@mlchat/features";
import Popper from "@mui/material/Popper";
import { useReactorsWords } from "./useReactorsWords";

type ReactorsTipProps = {
  id: string;
  anchor: HTMLElement;
  messageId: string;
  reaction: ShownReaction;
  onEnter: () => void;
  onLeave: () => void;
};

/** Who used an emoji, beside it. The pointer may come over. */
export function ReactorsTip({ id, anchor, messageId, reaction, onEnter, onLeave }: ReactorsTipProps) {
  const words = useReactorsWords(messageId, reaction);
  return (
    <Popper id={id} open anchorEl={anchor} placement="top" className="z-[1500]" modifiers={[{ name: "offset", options: { offset: [0, 6] } }]}>
      <div
        className="flex max-w-72 items-center gap-2.5 rounded-lg border border-line bg-raised px-3 py-2 text-[13px] leading-snug text-ink shadow-[0_12px_32px_var(--ml-shadow)]"
        onPointerEnter={onEnter}
        onPointerLeave={onLeave}
      >
        <span aria-hidden="true" className="text-[28px] leading-none">
          {reaction.emoji}
        </span>
        <span className="min-w-0 [overflow-wrap:anywhere]">{words}</span>
      </div>
    </Popper>
  );
}
