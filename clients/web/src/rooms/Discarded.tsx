import Button from "@mui/material/Button";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

const TIME_TO_UNDO = 8000;

/** After a message that was not sent is deleted: its words can be had back into the message field. */
export function Discarded({ onUndo, onClose }: { onUndo: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(onClose, TIME_TO_UNDO);
    return () => {
      clearTimeout(timer);
    };
  }, [onClose]);

  return (
    <div
      role="status"
      className="mx-3 mb-2 flex items-center justify-between gap-3 rounded-md border border-line bg-raised py-1 ps-4 pe-1.5 text-sm md:mx-5"
    >
      {t("messages.discarded")}
      <Button size="small" onClick={onUndo}>
        {t("messages.undo")}
      </Button>
    </div>
  );
}
