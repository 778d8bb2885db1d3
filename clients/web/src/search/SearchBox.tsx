import Close from "@mui/icons-material/Close";
import Search from "@mui/icons-material/Search";
import IconButton from "@mui/material/IconButton";
import { useId, useState, type KeyboardEvent, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useSuggestions, type Suggestion } from "./useSuggestions";

type SearchBoxProps = {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  onChange: (query: string) => void;
  /** Somebody means it as it stands. */
  onDone: () => void;
};

/** Where one writes what one looks for. Below it is what the word at the caret can become. */
export function SearchBox({ field, query, onChange, onDone }: SearchBoxProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [caret, setCaret] = useState<number>();
  const [chosen, setChosen] = useState(-1);
  const suggestions = useSuggestions(query, caret);
  const open = suggestions.length > 0;
  const index = Math.min(chosen, suggestions.length - 1);

  const take = ({ taken }: Suggestion) => {
    onChange(taken.query);
    setChosen(-1);
    setCaret(taken.caret);
    // The caret can go there once the text is.
    requestAnimationFrame(() => field.current?.setSelectionRange(taken.caret, taken.caret));
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const active = suggestions[index];
    const first = suggestions[0];
    if (step !== undefined && open) setChosen(index < 0 && step < 0 ? suggestions.length - 1 : (index + step + suggestions.length) % suggestions.length);
    else if (event.key === "Tab" && first !== undefined && !event.shiftKey) take(active ?? first);
    else if (event.key === "Enter" && active !== undefined) take(active);
    else if (event.key === "Enter") {
      setCaret(undefined);
      onDone();
    } else if (event.key === "Escape" && open) setCaret(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const look = (input: HTMLInputElement) => {
    setCaret(input.selectionStart !== null && input.selectionStart === input.selectionEnd ? input.selectionStart : undefined);
  };

  return (
    <div className="relative min-w-0 flex-1">
      <div className="flex h-11 items-center rounded-md border border-edge bg-field ps-3 pe-1 focus-within:border-focus focus-within:shadow-[0_0_0_1px_var(--ml-focus)]">
        <Search className="text-[20px] text-ink-soft" />
        <input
          ref={field}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={index >= 0 ? `${listId}-${String(index)}` : undefined}
          autoFocus
          aria-label={t("search.field")}
          placeholder={t("search.field")}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="auto"
          value={query}
          className="min-w-0 flex-1 bg-transparent px-2.5 text-ink outline-none placeholder:text-ink-soft"
          onChange={(event) => {
            setChosen(-1);
            onChange(event.target.value);
            look(event.target);
          }}
          onSelect={(event) => {
            look(event.currentTarget);
          }}
          onFocus={(event) => {
            look(event.currentTarget);
          }}
          onKeyDown={press}
          onBlur={() => {
            setCaret(undefined);
            onDone();
          }}
        />
        {query !== "" && (
          <IconButton
            aria-label={t("search.clear")}
            title={t("search.clear")}
            className="size-9"
            onClick={() => {
              onChange("");
              field.current?.focus();
            }}
          >
            <Close className="text-[18px]" />
          </IconButton>
        )}
      </div>
      <ul
        id={listId}
        role="listbox"
        aria-label={t("search.suggestions")}
        className={open ? "absolute inset-x-0 top-full z-20 mt-1.5 max-h-80 overflow-y-auto overscroll-contain rounded-lg border border-line bg-raised p-1.5 shadow-[0_12px_32px_var(--ml-shadow)]" : "hidden"}
      >
        {suggestions.map((one, at) => (
          <li
            key={one.key}
            id={`${listId}-${String(at)}`}
            role="option"
            aria-selected={at === index}
            className={`flex min-h-10 cursor-pointer items-center gap-2.5 rounded-md px-2.5 text-sm pointer-coarse:min-h-12 ${at === index ? "bg-selected forced-colors:outline" : "hover:bg-hover"}`}
            onMouseDown={(event) => {
              // The field keeps its focus, on a phone its keyboard too.
              event.preventDefault();
            }}
            onClick={() => {
              take(one);
            }}
          >
            <span aria-hidden="true" className="flex w-7 shrink-0 justify-center text-ink-soft [&_svg]:text-[18px]">
              {one.picture}
            </span>
            <bdi className="min-w-0 truncate font-medium">{one.label}</bdi>
            <bdi className="min-w-0 flex-1 truncate text-ink-soft">{one.detail}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
