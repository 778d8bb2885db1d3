type Line = { start: number; width: number; hue: number; mine?: boolean; words: number[] };

const lines: Line[] = [
  { start: 0, width: 300, hue: 240, words: [92, 58, 74] },
  { start: 0, width: 220, hue: 20, words: [64, 96] },
  { start: 160, width: 280, hue: 165, mine: true, words: [70, 104, 48] },
  { start: 0, width: 250, hue: 300, words: [110, 66] },
];

const HEIGHT = 66;

/** A conversation without words, drawn with the tokens: decoration for the side of the sign-in pages. */
export function Talk() {
  return (
    <svg viewBox="0 0 480 260" aria-hidden="true" className="w-full max-w-[34rem] rtl:-scale-x-100">
      {lines.map((line, row) => (
        <Bubble key={line.hue} line={line} top={row * HEIGHT} />
      ))}
    </svg>
  );
}

function Bubble({ line, top }: { line: Line; top: number }) {
  const bubble = line.mine ? "var(--ml-accent)" : "var(--ml-canvas)";
  const ink = line.mine ? "var(--ml-on-accent)" : "var(--ml-ink-soft)";
  const left = line.start + (line.mine ? 0 : 54);
  return (
    <g transform={`translate(0 ${String(top)})`}>
      {!line.mine && <rect x={0} y={4} width={42} height={42} rx={13} fill={`oklch(0.55 0.105 ${String(line.hue)})`} />}
      <rect x={left} y={0} width={line.width} height={50} rx={16} fill={bubble} stroke={line.mine ? bubble : "var(--ml-line)"} />
      {line.words.map((width, index) => (
        <rect
          key={width}
          x={left + 20 + line.words.slice(0, index).reduce((sum, one) => sum + one * 0.8 + 9, 0)}
          y={21}
          width={width * 0.8}
          height={8}
          rx={4}
          fill={ink}
          opacity={line.mine ? 0.9 : 0.38}
        />
      ))}
    </g>
  );
}
