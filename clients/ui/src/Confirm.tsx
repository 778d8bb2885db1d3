import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { Sheet } from "./Sheet";

type ConfirmProps = {
  title: string;
  children: ReactNode;
  /** What will be done, as the button says it. */
  act: string;
  cancel: string;
  fault?: string | undefined;
  onAct: () => void;
  onClose: () => void;
};

/** Asks before something that cannot be taken back. It names the thing. */
export function Confirm({ title, children, act, cancel, fault, onAct, onClose }: ConfirmProps) {
  return (
    <Sheet title={title} closeLabel={cancel} onClose={onClose}>
      <div className="text-ink-soft [overflow-wrap:anywhere]">{children}</div>
      {fault && (
        <p role="alert" className="mt-4 rounded-md bg-danger-soft px-3.5 py-3 text-sm text-danger">
          {fault}
        </p>
      )}
      <div className="mt-6 flex justify-end gap-2">
        <Button color="inherit" onClick={onClose}>
          {cancel}
        </Button>
        <Button variant="contained" color="error" autoFocus onClick={onAct}>
          {act}
        </Button>
      </div>
    </Sheet>
  );
}
