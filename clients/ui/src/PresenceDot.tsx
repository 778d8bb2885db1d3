export type Shown = "online" | "away" | "dnd" | "offline";

/**
 * Whether somebody is here, by shape as well as by colour: a disc, a moon, a bar, a ring. It stands for a word that is
 * said elsewhere. Its edge has the colour of what lies behind (`--behind`, or the page).
 */
export function PresenceDot({ shown, size }: { shown: Shown; size: number }) {
  return (
    <svg aria-hidden="true" data-presence={shown} viewBox="0 0 16 16" width={size} height={size} className="block">
      <circle cx="8" cy="8" r="8" fill="var(--behind, var(--ml-canvas))" />
      {shown === "online" && <circle cx="8" cy="8" r="5.5" fill="var(--ml-online)" />}
      {shown === "away" && <path d="M9.8 2.9A5.5 5.5 0 1 0 13.3 9 4.6 4.6 0 0 1 9.8 2.9Z" fill="var(--ml-away)" />}
      {shown === "dnd" && (
        <>
          <circle cx="8" cy="8" r="5.5" fill="var(--ml-busy)" />
          <rect x="5" y="7" width="6" height="2" rx="1" fill="var(--behind, var(--ml-canvas))" />
        </>
      )}
      {shown === "offline" && <circle cx="8" cy="8" r="4.5" fill="none" stroke="var(--ml-edge)" strokeWidth="2" />}
    </svg>
  );
}
