/** How many are unread, for the eye; the name of the link says it once for everybody else. */
export function UnreadBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span
      aria-hidden="true"
      className="inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full border border-transparent bg-unread px-1.5 text-xs font-semibold text-on-unread tabular-nums"
    >
      {count > 99 ? "99+" : count}
    </span>
  );
}
