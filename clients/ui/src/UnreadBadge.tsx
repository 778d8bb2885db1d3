/** How many are unread, for the eye; the name of the link says it once for everybody else. `quiet` ones call nobody. */
export function UnreadBadge({ count, quiet = false }: { count: number; quiet?: boolean }) {
  if (count === 0) return null;
  return (
    <span
      aria-hidden="true"
      className={`inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full border px-1.5 text-xs font-semibold tabular-nums ${
        quiet ? "border-edge text-ink" : "border-transparent bg-unread text-on-unread"
      }`}
    >
      {count > 99 ? "99+" : count}
    </span>
  );
}
