import type { Outgoing } from "@mlchat/features";
import Button from "@mui/material/Button";
import ErrorOutline from "@mui/icons-material/ErrorOutlined";
import { useTranslation } from "react-i18next";
import { faultSentence } from "../language/faults";
import { useCopy } from "./useCopy";

type FailedActionsProps = { outgoing: Extract<Outgoing, { state: "failed" }>; onRetry: () => void; onDiscard: () => void };

/** Why a message was not sent, and what can be done about it. */
export function FailedActions({ outgoing, onRetry, onDiscard }: FailedActionsProps) {
  const { t } = useTranslation();
  const [copied, copy] = useCopy();

  return (
    <div className="mt-1 mb-1.5 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[13px] text-danger">
      <span className="inline-flex items-center gap-1.5">
        <ErrorOutline className="text-[16px]" />
        {outgoing.problem ? faultSentence(t, outgoing.problem) : t("fault.noAnswer")}
      </span>
      <span className="flex flex-wrap gap-1.5">
        <Button size="small" variant="outlined" color="error" onClick={onRetry}>
          {t("messages.retry")}
        </Button>
        <Button size="small" color="error" onClick={() => { copy(outgoing.content); }}>
          {copied ? t("messages.copied") : t("messages.copy")}
        </Button>
        <Button size="small" color="error" onClick={onDiscard}>
          {t("messages.discard")}
        </Button>
      </span>
    </div>
  );
}
