import type { Entry } from "@mlchat/features";
import Button from "@mui/material/Button";
import ArrowDownward from "@mui/icons-material/ArrowDownward";
import { useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { lastSeq, othersAfter } from "./reading";
import type { Timeline } from "./Timeline";

type JumpToLatestProps = {
  entries: Entry[];
  timeline: RefObject<Timeline | null>;
  /** Where the end is elsewhere. */
  onLatest: (() => void) | undefined;
};

/** Back to the end, with how many have come since one left it. Shown only while one is elsewhere. */
export function JumpToLatest({ entries, timeline, onLatest }: JumpToLatestProps) {
  const { t } = useTranslation();
  const [leftAt] = useState(() => lastSeq(entries));
  const count = othersAfter(entries, leftAt).length;
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-center">
      <Button
        variant="contained"
        color={count > 0 ? "primary" : "inherit"}
        endIcon={<ArrowDownward />}
        className={`pointer-events-auto rounded-full shadow-[0_4px_16px_var(--ml-shadow)] ${
          count > 0 ? "" : "border border-solid border-line bg-raised text-ink"
        }`}
        onClick={() => {
          if (onLatest) onLatest();
          else timeline.current?.goTo("end");
        }}
      >
        {count > 0 ? t("messages.latestCount", { count }) : t("messages.latest")}
      </Button>
    </div>
  );
}
