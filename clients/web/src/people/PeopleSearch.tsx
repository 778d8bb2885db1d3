import { usePeopleSearch, useSession, type User } from "@mlchat/features";
import Close from "@mui/icons-material/Close";
import Search from "@mui/icons-material/Search";
import IconButton from "@mui/material/IconButton";
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { PeopleFound } from "./PeopleFound";

/** The field that finds people. What it finds takes the place of `children` until it is cleared. */
export function PeopleSearch({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const { state, people } = usePeopleSearch(query.trim());
  const { user } = useSession();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const searching = query.trim() !== "";
  const current = Math.min(chosen, people.length - 1);

  const clear = () => {
    setQuery("");
    setChosen(0);
  };

  const open = (person: User | undefined) => {
    if (person === undefined) return;
    clear();
    void navigate(`/people/${person.id}`);
  };

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && people.length > 0) setChosen((current + step + people.length) % people.length);
    else if (event.key === "Enter") open(people[current]);
    else if (event.key === "Escape" && searching) clear();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="px-3 pb-3">
        <div className="flex h-9 items-center rounded-md border border-line bg-field ps-2.5 focus-within:border-focus focus-within:bg-field focus-within:shadow-[0_0_0_1px_var(--ml-focus)] pointer-coarse:h-11">
          <Search className="text-[18px] text-ink-soft" />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-label={t("people.find")}
            aria-expanded={searching}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={searching && people[current] ? `${listId}-${people[current].id}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder={t("people.find")}
            value={query}
            className="min-w-0 flex-1 bg-transparent px-2 text-sm text-ink outline-none placeholder:text-ink-soft"
            onChange={(event) => {
              setQuery(event.target.value);
              setChosen(0);
            }}
            onKeyDown={press}
          />
          {searching && (
            <IconButton
              size="small"
              aria-label={t("people.clear")}
              title={t("people.clear")}
              className="pointer-coarse:size-11"
              onClick={() => {
                clear();
                field.current?.focus();
              }}
            >
              <Close className="text-[18px]" />
            </IconButton>
          )}
        </div>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-3 pb-3">
        {searching ? (
          <PeopleFound id={listId} query={query.trim()} state={state} people={people} current={current} me={user?.id} onOpen={open} />
        ) : (
          children
        )}
      </div>
    </>
  );
}
