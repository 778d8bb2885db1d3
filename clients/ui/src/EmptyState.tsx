import type { ReactNode } from "react";

type EmptyStateProps = { picture: ReactNode; title: ReactNode; children: ReactNode; action?: ReactNode };

/** What a place says when there is nothing in it yet, with the next step. */
export function EmptyState({ picture, title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-10 text-center">
      <div className="mb-1">{picture}</div>
      <h2 className="text-lg font-semibold text-ink text-balance">{title}</h2>
      <p className="text-ink-soft text-pretty">{children}</p>
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
