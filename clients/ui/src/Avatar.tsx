import { hueOf, initialsOf } from "./identity";

type AvatarProps = { id: string; name: string; size?: number };

/** Somebody's initials on the colour of their id. It only repeats the name beside it, so it is hidden from screen readers. */
export function Avatar({ id, name, size = 36 }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex shrink-0 items-center justify-center font-semibold text-white select-none"
      style={{
        width: size,
        height: size,
        fontSize: Math.round(size * 0.39),
        borderRadius: Math.round(size * 0.28),
        // One lightness for all hues keeps white initials readable on each of them (at least 4.5:1).
        backgroundColor: `oklch(0.49 0.105 ${String(hueOf(id))})`,
      }}
    >
      {initialsOf(name)}
    </span>
  );
}
