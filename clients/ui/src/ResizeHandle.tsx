import type { KeyboardEvent, PointerEvent } from "react";

type ResizeHandleProps = { label: string; width: number; min: number; max: number; onResize: (width: number) => void };

const STEP = 16;

/** The edge between two panes, dragged or moved with the arrow keys. Sits at the end of the pane that it resizes. */
export function ResizeHandle({ label, width, min, max, onResize }: ResizeHandleProps) {
  const resize = (wanted: number) => {
    onResize(Math.min(max, Math.max(min, Math.round(wanted))));
  };

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const pane = event.currentTarget.parentElement?.getBoundingClientRect();
    if (pane) resize(isRightToLeft() ? pane.right - event.clientX : event.clientX - pane.left);
  };

  const press = (event: KeyboardEvent) => {
    const forward = isRightToLeft() ? "ArrowLeft" : "ArrowRight";
    const wanted = new Map([
      ["ArrowLeft", width - (forward === "ArrowLeft" ? -STEP : STEP)],
      ["ArrowRight", width + (forward === "ArrowRight" ? STEP : -STEP)],
      ["Home", min],
      ["End", max],
    ]).get(event.key);
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className="absolute inset-y-0 -end-1 z-10 w-2 cursor-col-resize touch-none after:absolute after:inset-y-0 after:start-[3px] after:w-0.5 after:bg-transparent after:transition-colors hover:after:bg-accent focus-visible:outline-none focus-visible:after:bg-focus"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === "rtl";
}
