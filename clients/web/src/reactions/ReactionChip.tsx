import type { ShownReaction } from "@mlchat/features";
import { Suspense, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { writtenNumber } from "../language/values";
import { useChipTip } from "./useChipTip";
import { lazy } from "../shell/lazily";

const ReactorsTip = lazy(async () => ({ default: (await import("./ReactorsTip")).ReactorsTip }));
const ReactorsSheet = lazy(async () => ({ default: (await import("./ReactorsSheet")).ReactorsSheet }));

type ReactionChipProps = { messageId: string; reaction: ShownReaction; tabIndex: 0 | -1; onToggle: () => void };

/** An emoji with how many used it; pressed, one uses it too or no more. It tells who did. */
export function ReactionChip({ messageId, reaction, tabIndex, onToggle }: ReactionChipProps) {
  const { t } = useTranslation();
  const { emoji, count, mine } = reaction;
  const chip = useRef<HTMLButtonElement>(null);
  const tipId = useId();
  const tip = useChipTip(chip);
  return (
    <>
      <button
        ref={chip}
        type="button"
        tabIndex={tabIndex}
        aria-pressed={mine}
        aria-label={t("reactions.chip", { emoji, count })}
        aria-describedby={tip.shown?.what === "tip" ? tipId : undefined}
        data-reaction={emoji}
        className={`flex h-7 min-w-11 cursor-pointer items-center justify-center gap-1.5 rounded-full border px-2 text-[13px] tabular-nums select-none pointer-coarse:h-9 pointer-coarse:px-2.5 ${
          mine
            ? "border-accent bg-accent-soft font-semibold text-accent-ink forced-colors:outline"
            : "border-line bg-sidebar text-ink hover:border-edge"
        }`}
        onClick={onToggle}
      >
        <span aria-hidden="true" className="text-[16px] leading-none">
          {emoji}
        </span>
        <span aria-hidden="true">{writtenNumber(count)}</span>
      </button>
      <Suspense>
        {tip.shown?.what === "tip" && (
          <ReactorsTip id={tipId} anchor={tip.shown.anchor} messageId={messageId} reaction={reaction} onEnter={tip.stay} onLeave={tip.leave} />
        )}
        {tip.shown?.what === "sheet" && <ReactorsSheet messageId={messageId} reaction={reaction} onClose={tip.close} />}
      </Suspense>
    </>
  );
}
