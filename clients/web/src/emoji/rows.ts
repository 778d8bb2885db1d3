import type { Emoji, EmojiBook, GroupName } from "./book";
import { groups } from "./book";

/** What the picker shows: each line is a heading or a row of emoji. */
export type Section = { name: GroupName | "recent" | "found"; emoji: readonly Emoji[] };

export type Line = { kind: "head"; section: Section } | { kind: "row"; section: Section; emoji: readonly Emoji[]; first: number };

/** All emoji by groups; before them those that were used last. */
export function sectionsOf(book: EmojiBook, recent: readonly string[]): Section[] {
  const used = recent.flatMap((emoji) => {
    const known = book.byPicture.get(emoji);
    // It is shown as it was used, whatever tone is chosen now.
    return known === undefined ? [] : [{ ...known, emoji, tones: 0 as const }];
  });
  const sections: Section[] = groups.map(({ name, number }) => ({ name, emoji: book.all.filter(({ group }) => group === number) }));
  return used.length === 0 ? sections : [{ name: "recent", emoji: used }, ...sections];
}

/** The sections as lines of so many columns; emoji are counted through all of them. */
export function linesOf(sections: readonly Section[], columns: number): Line[] {
  let count = 0;
  return sections.flatMap((section) => {
    const lines: Line[] = [{ kind: "head", section }];
    for (let at = 0; at < section.emoji.length; at += columns) {
      const emoji = section.emoji.slice(at, at + columns);
      lines.push({ kind: "row", section, emoji, first: count });
      count += emoji.length;
    }
    return lines;
  });
}

type Row = Extract<Line, { kind: "row" }>;

/** Where a key leads from an emoji, by their numbers; `forward` is the arrow that points on along a line. */
export function stepFrom(lines: readonly Line[], at: number, key: string, forward: "ArrowRight" | "ArrowLeft"): number | undefined {
  const rows = lines.filter((line): line is Row => line.kind === "row");
  const last = (rows.at(-1)?.first ?? 0) + (rows.at(-1)?.emoji.length ?? 0) - 1;
  const row = rows.findIndex(({ first, emoji }) => at >= first && at < first + emoji.length);
  const away = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[key];
  if (away !== undefined) {
    const to = rows[Math.max(0, Math.min(rows.length - 1, row + away))];
    const column = at - (rows[row]?.first ?? 0);
    return to && to.first + Math.min(column, to.emoji.length - 1);
  }
  if (key === "ArrowRight" || key === "ArrowLeft") return Math.max(0, Math.min(last, at + (key === forward ? 1 : -1)));
  return undefined;
}
