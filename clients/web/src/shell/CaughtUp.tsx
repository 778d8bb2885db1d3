import { useTranslation } from "react-i18next";
import { useLasting } from "./waiting";

const SHOWN = 5000;

/** After a gap: how many messages came in that were missed. It lies over the page, so that nothing moves, and goes away by itself. */
export function CaughtUp({ count }: { count: number }) {
  const { t } = useTranslation();
  const over = useLasting(count > 0, SHOWN);
  if (count === 0 || over) return null;
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-0 top-16 z-20 mx-auto w-fit rounded-full border border-line bg-raised px-4 py-1.5 text-sm text-accent-ink shadow-[0_4px_16px_var(--ml-shadow)]"
    >
      {t("connection.caughtUp", { count })}
    </div>
  );
}
