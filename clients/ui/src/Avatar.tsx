import { hueOf, initialsOf } from "./identity";
import { PresenceDot, type Shown } from "./PresenceDot";

type AvatarProps = {
  id: string;
  name: string;
  size?: number;
  /** Whether they are here, where that is known. */
  shown?: Shown;
};

/** Somebody's initials on the colour of their id. It only repeats the name beside it, so it is hidden from screen readers. */
export function Avatar({ id, name, size = 36, shown }: AvatarProps) {
  if (shown === undefined) return <Face id={id} name={name} size={size} />;
  const dot = Math.min(18, Math.max(12, Math.round(size * 0.42)));
  return (
    <span aria-hidden="true" className="relative inline-flex shrink-0">
      <Face id={id} name={name} size={size} />
      <span className="absolute" style={{ insetInlineEnd: -dot * 0.3, bottom: -dot * 0.3 }}>
        <PresenceDot shown={shown} size={dot} />
      </span>
    </span>
  );
}

function Face({ id, name, size }: { id: string; name: string; size: number }) {
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
