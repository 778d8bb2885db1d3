import { SearchField } from "@mlchat/ui";
import Button from "@mui/material/Button";
import Skeleton from "@mui/material/Skeleton";
import { useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { search, shownIn, type Emoji, type EmojiBook } from "./book";
import { EmojiGrid, type GridControl } from "./EmojiGrid";
import { GroupBar } from "./GroupBar";
import { recentEmoji } from "./recent";
import { sectionsOf, type Section } from "./rows";
import { ToneChoice } from "./ToneChoice";
import { keepTone, keptTone } from "./tones";
import { useBook } from "./useBook";

type EmojiBoardProps = {
  /** How large an emoji is with its surroundings. */
  cell: number;
  /** Whether one begins to type at once; on a phone that would open its keyboard. */
  focus?: boolean;
  onChoose: (emoji: string) => void;
};

/** A search, the groups and the emoji, once they are there. */
export function EmojiBoard(props: EmojiBoardProps) {
  const { t } = useTranslation();
  const asked = useBook();
  switch (asked.state) {
    case "ready":
      return <Board {...props} book={asked.book} />;
    case "failed":
      return (
        <div role="alert" className="m-auto flex flex-col items-center gap-3 text-sm text-ink-soft">
          {t("emoji.failed")}
          <Button variant="outlined" color="inherit" autoFocus onClick={asked.again}>
            {t("room.reload")}
          </Button>
        </div>
      );
    case "loading":
      return (
        <div role="status" aria-label={t("emoji.loading")} className="flex flex-col gap-2.5">
          <Skeleton variant="rounded" height={40} />
          <Skeleton variant="rounded" height={28} />
          <Skeleton variant="rounded" height={240} />
        </div>
      );
  }
}

function Board({ cell, focus = false, onChoose, book }: EmojiBoardProps & { book: EmojiBook }) {
  const { t } = useTranslation();
  const gridId = useId();
  const grid = useRef<GridControl>(null);
  const [query, setQuery] = useState("");
  const [tone, setTone] = useState(keptTone);
  const [section, setSection] = useState<Section["name"]>();
  const [marked, setMarked] = useState<{ index: number; emoji: Emoji }>();
  const [recent] = useState(recentEmoji);
  const everything = useMemo(() => sectionsOf(book, recent), [book, recent]);
  const sections = useMemo<Section[]>(
    () => (query.trim() === "" ? everything : [{ name: "found", emoji: search(book, query, 200) }]),
    [book, query, everything],
  );
  const searching = query.trim() !== "";
  const found = sections[0]?.emoji ?? [];
  // The best that was found is what Enter takes.
  const first = searching && found[0] ? { index: 0, emoji: found[0] } : undefined;
  const mark = marked ?? first;

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
    // In what was typed the arrows move the caret, until one has gone down into the grid.
    if (sideways && searching && marked === undefined) return;
    if (event.key === "Enter" && mark) onChoose(shownIn(mark.emoji, tone));
    else if (!/^(Arrow|Page)/.test(event.key) || grid.current?.step(event.key) !== true) return;
    event.preventDefault();
  };

  return (
    <>
      <div onKeyDown={press}>
        <SearchField
          label={t("emoji.search")}
          value={query}
          autoFocus={focus}
          list={{ id: gridId, activeId: mark && `${gridId}-${String(mark.index)}`, popup: "grid" }}
          onChange={(text) => {
            setQuery(text);
            setMarked(undefined);
          }}
        />
      </div>
      <GroupBar
        sections={everything}
        current={searching ? undefined : (section ?? everything[0]?.name)}
        onGo={(name) => {
          setQuery("");
          setMarked(undefined);
          requestAnimationFrame(() => grid.current?.show(name));
        }}
      />
      {searching && found.length === 0 ? (
        <p className="m-auto px-4 text-center text-sm text-ink-soft">{t("emoji.nothing", { query: query.trim() })}</p>
      ) : (
        <EmojiGrid
          id={gridId}
          sections={sections}
          tone={tone}
          cell={cell}
          active={mark?.index}
          onActive={(index, emoji) => {
            setMarked({ index, emoji });
          }}
          onChoose={onChoose}
          onSection={setSection}
          onKeyDown={press}
          control={grid}
        />
      )}
      <p role="status" className="sr-only">
        {searching && t("emoji.found", { count: found.length })}
      </p>
      <div className="mt-2 flex h-9 shrink-0 items-center gap-2 border-t border-line pt-2">
        <span aria-hidden="true" className="flex min-w-0 flex-1 items-center gap-2 text-[13px] text-ink-soft">
          {mark && (
            <>
              <span className="text-[22px] leading-none">{shownIn(mark.emoji, tone)}</span>
              <bdi className="min-w-0 truncate">{mark.emoji.label}</bdi>
            </>
          )}
        </span>
        <ToneChoice
          tone={tone}
          onTone={(chosen) => {
            keepTone(chosen);
            setTone(chosen);
          }}
        />
      </div>
    </>
  );
}
