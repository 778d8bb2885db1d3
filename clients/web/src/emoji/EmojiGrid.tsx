import { useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { shownIn, type Emoji } from "./book";
import { linesOf, stepFrom, type Line, type Section } from "./rows";
import type { Tone } from "./tones";

const HEAD = 32;
/** So many pixels above and below what is on the screen are drawn too. */
const AROUND = 200;

/** How the field above steers the grid. */
export type GridControl = {
  /** Moves the mark by a key; false where the key means nothing here. */
  step: (key: string) => boolean;
  /** Shows where a section begins. */
  show: (name: Section["name"]) => void;
};

type EmojiGridProps = {
  id: string;
  sections: readonly Section[];
  tone: Tone | undefined;
  /** The height of a cell, which is as wide at least. */
  cell: number;
  /** The number of the marked emoji. */
  active: number | undefined;
  onActive: (index: number, emoji: Emoji) => void;
  onChoose: (shown: string) => void;
  /** The section that begins or goes on at the upper edge. */
  onSection: (name: Section["name"]) => void;
  /** The grid has the keys of the field above, for who comes to it by the tabulator. */
  onKeyDown: (event: KeyboardEvent) => void;
  control: Ref<GridControl>;
};

/** All emoji in rows, of which only those on the screen are in the page. The focus stays in the field above. */
export function EmojiGrid({ id, sections, tone, cell, active, onActive, onChoose, onSection, onKeyDown, control }: EmojiGridProps) {
  const { t, i18n } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [top, setTop] = useState(0);
  const columns = Math.max(6, Math.floor(size.width / cell) || 9);
  const lines = useMemo(() => linesOf(sections, columns), [sections, columns]);
  const tops = useMemo(() => topsOf(lines, cell), [lines, cell]);
  const height = tops.at(-1) ?? 0;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      setSize({ width: element.clientWidth, height: element.clientHeight });
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => {
      sizes.disconnect();
    };
  }, []);

  // What was looked for is another thing: one begins at its top.
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [sections]);

  const lineOf = (index: number) =>
    lines.findIndex((line) => line.kind === "row" && index >= line.first && index < line.first + line.emoji.length);

  useImperativeHandle(control, () => ({
    step: (key) => {
      const forward = i18n.dir() === "rtl" ? "ArrowLeft" : "ArrowRight";
      const to = active === undefined ? 0 : stepFrom(lines, active, key, forward);
      const line = to === undefined ? undefined : lines[lineOf(to)];
      const emoji = line?.kind === "row" && to !== undefined ? line.emoji[to - line.first] : undefined;
      if (to === undefined || emoji === undefined) return false;
      onActive(to, emoji);
      reveal(scroller.current, tops[lineOf(to)] ?? 0, cell);
      return true;
    },
    show: (name) => {
      const at = lines.findIndex((line) => line.kind === "head" && line.section.name === name);
      scroller.current?.scrollTo({ top: tops[at] ?? 0 });
    },
  }));

  const look = () => {
    const now = scroller.current?.scrollTop ?? 0;
    setTop(now);
    const at = tops.findIndex((begin) => begin > now + HEAD / 2) - 1;
    const section = lines[Math.max(0, at)]?.section;
    if (section) onSection(section.name);
  };

  const from = tops.findIndex((begin) => begin > top - AROUND) - 1;
  const to = tops.findIndex((begin) => begin > top + (size.height || 320) + AROUND);
  const drawn = lines.slice(Math.max(0, from), to < 0 ? undefined : to);
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto overscroll-contain" onScroll={look}>
      <div
        id={id}
        role="grid"
        tabIndex={0}
        aria-label={t("emoji.all")}
        aria-rowcount={lines.length}
        aria-activedescendant={active === undefined ? undefined : `${id}-${String(active)}`}
        className="relative rounded-md focus-visible:-outline-offset-2"
        style={{ height }}
        onKeyDown={onKeyDown}
      >
        {drawn.map((line) => {
          const at = lines.indexOf(line);
          return (
            <div
              key={at}
              role="row"
              aria-rowindex={at + 1}
              className="absolute inset-x-0 flex"
              style={{ top: tops[at], height: line.kind === "head" ? HEAD : cell }}
            >
              {line.kind === "head" ? (
                <span role="columnheader" className="self-end truncate px-1.5 pb-1 text-[12px] font-semibold text-ink-soft">
                  {t(`emoji.group.${line.section.name}`)}
                </span>
              ) : (
                line.emoji.map((emoji, column) => {
                  const index = line.first + column;
                  return (
                    <Cell
                      key={index}
                      id={`${id}-${String(index)}`}
                      emoji={emoji}
                      shown={shownIn(emoji, tone)}
                      width={`${String(100 / columns)}%`}
                      active={index === active}
                      onHover={() => {
                        onActive(index, emoji);
                      }}
                      onChoose={onChoose}
                    />
                  );
                })
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type CellProps = {
  id: string;
  emoji: Emoji;
  shown: string;
  width: string;
  active: boolean;
  onHover: () => void;
  onChoose: (shown: string) => void;
};

function Cell({ id, emoji, shown, width, active, onHover, onChoose }: CellProps) {
  return (
    <span
      id={id}
      role="gridcell"
      aria-selected={active}
      aria-label={emoji.label}
      data-emoji={shown}
      style={{ width }}
      className={`flex h-full cursor-pointer items-center justify-center rounded-md text-[24px] leading-none select-none ${active ? "bg-selected forced-colors:outline" : ""}`}
      onPointerMove={active ? undefined : onHover}
      onMouseDown={(event) => {
        // The field keeps its focus.
        event.preventDefault();
      }}
      onClick={() => {
        onChoose(shown);
      }}
    >
      {shown}
    </span>
  );
}

/** Where each line begins, and at last where all end. */
function topsOf(lines: readonly Line[], cell: number): number[] {
  let sum = 0;
  return [0, ...lines.map(({ kind }) => (sum += kind === "head" ? HEAD : cell))];
}

function reveal(scroller: HTMLElement | null, begin: number, cell: number): void {
  if (scroller === null) return;
  if (begin - HEAD < scroller.scrollTop) scroller.scrollTop = begin - HEAD;
  else if (begin + cell > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = begin + cell - scroller.clientHeight;
}
