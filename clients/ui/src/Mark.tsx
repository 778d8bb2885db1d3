/** The sign of ML-CHAT: two lines of talk in a speech bubble. `public/favicon.svg` is the same drawing. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="shrink-0">
      <path
        d="M9 3h14a7 7 0 0 1 7 7v7a7 7 0 0 1-7 7h-7.2l-6.1 5.1A1 1 0 0 1 8 28.3V24A7 7 0 0 1 2 17v-7a7 7 0 0 1 7-7z"
        fill="var(--ml-accent)"
      />
      <path d="M9.5 11h13M9.5 16.5h8" stroke="var(--ml-on-accent)" strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  );
}
