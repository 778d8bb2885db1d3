import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

type FoldProps = { long: boolean; children: ReactNode };

/** Shows the beginning of what is long, and the rest when asked. */
export function Fold({ long, children }: FoldProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  if (!long) return children;
  return (
    <>
      <div id={id} className={open ? "" : "max-h-56 overflow-hidden mask-b-from-75%"}>
        {children}
      </div>
      <FoldButton
        open={open}
        controls={id}
        onToggle={() => {
          setOpen(!open);
        }}
      />
    </>
  );
}

type FoldButtonProps = { open: boolean; controls: string; onToggle: () => void };

export function FoldButton({ open, controls, onToggle }: FoldButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-controls={controls}
      className="min-h-6 cursor-pointer rounded-sm text-start text-[13px] font-medium text-accent-ink hover:underline pointer-coarse:min-h-11"
      onClick={onToggle}
    >
      {open ? t("text.less") : t("text.more")}
    </button>
  );
}
