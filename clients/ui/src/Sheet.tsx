import Close from "@mui/icons-material/Close";
import Dialog from "@mui/material/Dialog";
import IconButton from "@mui/material/IconButton";
import { useId, type ReactNode } from "react";

type SheetProps = { title: string; closeLabel: string; onClose: () => void; children: ReactNode };

/** A dialog with a title and a way out; on a phone it takes the whole width at the foot of the screen. */
export function Sheet({ title, closeLabel, onClose, children }: SheetProps) {
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <div className="flex items-center gap-2 ps-6 pe-3 pt-4">
        <h2 id={titleId} className="min-w-0 flex-1 truncate text-lg font-semibold tracking-tight">
          {title}
        </h2>
        <IconButton aria-label={closeLabel} title={closeLabel} className="size-9 pointer-coarse:size-11" onClick={onClose}>
          <Close className="text-[20px]" />
        </IconButton>
      </div>
      <div className="overflow-y-auto px-6 pt-3 pb-6">{children}</div>
    </Dialog>
  );
}
