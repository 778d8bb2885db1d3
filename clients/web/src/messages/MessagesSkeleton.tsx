import Skeleton from "@mui/material/Skeleton";

const widths = ["72%", "45%", "60%", "84%", "38%", "66%"];

/** The shape of messages that are on their way from the server. */
export function MessagesSkeleton({ rows, label }: { rows: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="flex flex-col gap-5 px-4 py-4 md:px-5">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3">
          <Skeleton variant="rounded" width={36} height={36} />
          <div className="max-w-xl">
            <Skeleton variant="text" width={130} />
            <Skeleton variant="text" width={widths[row % widths.length]} />
          </div>
        </div>
      ))}
    </div>
  );
}
