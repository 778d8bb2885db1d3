import type { Problem } from "@mlchat/features";
import Close from "@mui/icons-material/Close";
import IconButton from "@mui/material/IconButton";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";

const TIME_TO_READ = 10_000;

/** Why something that was done with one press was not taken, for as long as it takes to read. */
export function Declined({ problem, onClose }: { problem: Problem; onClose: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(onClose, TIME_TO_READ);
    return () => {
      clearTimeout(timer);
    };
  }, [problem, onClose]);

  return (
    <div
      role="alert"
      className="mx-3 mb-2 flex items-center justify-between gap-3 rounded-md border border-line bg-danger-soft py-1 ps-4 pe-1.5 text-sm text-danger md:mx-5"
    >
      {faultSentence(t, problem)}
      <IconButton aria-label={t("shell.close")} title={t("shell.close")} className="size-8 pointer-coarse:size-11" onClick={onClose}>
        <Close className="text-[18px]" />
      </IconButton>
    </div>
  );
}
